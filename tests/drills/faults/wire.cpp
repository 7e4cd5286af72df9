#include "tests/drills/faults/wire.h"

#include "tests/journeys/narrator.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>

#include <unistd.h>

namespace drills {

using namespace Qt::Literals::StringLiterals;

namespace {

bool nft(const QString &script)
{
    QProcess filter;
    filter.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    filter.start(u"nft"_s, {u"-f"_s, u"-"_s});
    filter.write(script.toUtf8());
    filter.closeWriteChannel();
    return filter.waitForFinished() && filter.exitStatus() == QProcess::NormalExit && filter.exitCode() == 0;
}

// It must be there before it is deleted.
bool forget(const QString &table)
{
    return nft(u"add table inet %1\ndelete table inet %1\n"_s.arg(table));
}

QString setOf(const QList<quint16> &ports)
{
    QStringList numbers;
    for (const quint16 port : ports)
        numbers.append(QString::number(port));
    return u"{ %1 }"_s.arg(numbers.join(u", "_s));
}

// What the kernel calls the sockets of a process.
QSet<QString> socketsOf(qint64 pid)
{
    QSet<QString> inodes;
    const QDir folder(u"/proc/%1/fd"_s.arg(pid));
    for (const QString &name : folder.entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot)) {
        std::array<char, 64> target{};
        const auto length =
            ::readlink(QFile::encodeName(folder.filePath(name)).constData(), target.data(), target.size() - 1);
        const QString link = length < 0 ? QString() : QString::fromLatin1(target.data(), length);
        if (link.startsWith("socket:["_L1))
            inodes.insert(link.mid(8).chopped(1));
    }
    return inodes;
}

quint16 portIn(const QByteArray &address) // "0100007F:1538"
{
    return address.mid(address.indexOf(':') + 1).toUShort(nullptr, 16);
}

} // namespace

Wire::Wire()
    : m_table(u"bookstore_drill_%1"_s.arg(QCoreApplication::applicationPid()))
{
}

Wire::~Wire()
{
    (void)forget(m_table);
}

bool Wire::canBeCut()
{
    return ::geteuid() == 0 && !QStandardPaths::findExecutable(u"nft"_s).isEmpty()
        && forget(u"bookstore_drill_trial"_s);
}

void Wire::cut(const QList<quint16> &ports)
{
    drop(ports, u"drop"_s);
}

void Wire::lose(const QList<quint16> &ports, int percent)
{
    drop(ports, u"numgen random mod 100 < %1 drop"_s.arg(percent));
}

void Wire::silence(const QList<std::pair<quint16, quint16>> &connections)
{
    QStringList rules;
    for (const auto &[from, to] : connections)
        rules += {u"tcp sport %1 tcp dport %2 drop"_s.arg(from).arg(to),
            u"tcp sport %2 tcp dport %1 drop"_s.arg(from).arg(to)};
    add(rules);
}

void Wire::mend()
{
    journeys::expect(forget(m_table), u"the packet filter does not forget the rules"_s);
}

void Wire::drop(const QList<quint16> &ports, const QString &verdict)
{
    add({u"tcp dport %1 %2"_s.arg(setOf(ports), verdict), u"tcp sport %1 %2"_s.arg(setOf(ports), verdict)});
}

void Wire::add(const QStringList &rules)
{
    QString script = u"add table inet %1\nadd chain inet %1 in { type filter hook input priority 0; }\n"_s.arg(m_table);
    for (const QString &rule : rules)
        script += u"add rule inet %1 in %2\n"_s.arg(m_table, rule);
    journeys::expect(nft(script), u"the packet filter does not take the rules"_s);
}

QList<std::pair<quint16, quint16>> connectionsOf(qint64 pid, quint16 port)
{
    QList<std::pair<quint16, quint16>> found;
    const QSet<QString> sockets = socketsOf(pid);
    QFile table(u"/proc/net/tcp"_s);
    journeys::expect(table.open(QIODevice::ReadOnly), u"the kernel does not tell its connections"_s);
    for (const QByteArray &line : table.readAll().split('\n').mid(1)) {
        const QList<QByteArray> fields = line.simplified().split(' '); // number, local, remote, …, inode
        if (fields.size() > 9 && portIn(fields.at(2)) == port && sockets.contains(QString::fromLatin1(fields.at(9))))
            found.append({portIn(fields.at(1)), port});
    }
    return found;
}

} // namespace drills
