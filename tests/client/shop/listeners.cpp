#include "tests/client/shop/listeners.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTextStream>

namespace tests {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kListening = u"0A"_s;

qint64 parentOf(const QString &process)
{
    QFile stat(u"/proc/%1/stat"_s.arg(process));
    if (!stat.open(QIODevice::ReadOnly))
        return 0; // it has ended meanwhile
    const QByteArray line = stat.readAll();
    return line.mid(line.lastIndexOf(')') + 2).split(' ').value(1).toLongLong();
}

QSet<qint64> withDescendants(qint64 process)
{
    QHash<qint64, QList<qint64>> children;
    for (const QString &each : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        if (each.toLongLong() > 0)
            children[parentOf(each)].append(each.toLongLong());
    }
    QSet<qint64> all;
    QList<qint64> next{process};
    while (!next.isEmpty()) {
        const qint64 each = next.takeFirst();
        all.insert(each);
        next += children.value(each);
    }
    return all;
}

QSet<QString> socketsOf(qint64 process)
{
    QSet<QString> inodes;
    const QDir descriptors(u"/proc/%1/fd"_s.arg(process));
    for (const QString &each : descriptors.entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)) {
        const QString target = QFile::symLinkTarget(descriptors.filePath(each));
        if (target.contains(u"socket:["_s))
            inodes.insert(target.section(u'[', 1).chopped(1));
    }
    return inodes;
}

bool isLoopback(const QString &address)
{
    return address.size() == 8 ? address.endsWith(u"7F"_s) : address == u"00000000000000000000000001000000"_s;
}

// "sl local_address rem_address st … inode"; the address as the machine keeps it.
void addPorts(const QString &table, const QSet<QString> &inodes, QList<quint16> &ports)
{
    QFile file(table);
    if (!file.open(QIODevice::ReadOnly))
        return;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QStringList fields = QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts);
        if (fields.size() < 10 || fields.at(3) != kListening || !inodes.contains(fields.at(9)))
            continue;
        const quint16 port = fields.at(1).section(u':', 1).toUShort(nullptr, 16);
        if (!isLoopback(fields.at(1).section(u':', 0, 0)) && !ports.contains(port))
            ports.append(port);
    }
}

} // namespace

QList<quint16> portsOpenToOthers(qint64 process)
{
    QSet<QString> inodes;
    for (const qint64 each : withDescendants(process))
        inodes += socketsOf(each);
    QList<quint16> ports;
    addPorts(u"/proc/net/tcp"_s, inodes, ports);
    addPorts(u"/proc/net/tcp6"_s, inodes, ports);
    std::sort(ports.begin(), ports.end());
    return ports;
}

} // namespace tests
