#include "server/bookstore/part_folder.h"

#include "server/bookstore/account.h"
#include "server/bookstore/leftover.h"

#include <QDir>
#include <QSaveFile>

#include <csignal>
#include <unistd.h>

namespace bookstore {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kPid = "pid"_L1;

} // namespace

PartFolder::PartFolder(QString path, QString user)
    : m_path(QDir::cleanPath(QDir(path).absolutePath()))
    , m_user(std::move(user))
{
}

core::Result<> PartFolder::make() const
{
    const auto account = Account::toBecome(m_user);
    if (const auto made = makePrivateFolder(m_path, account); !made)
        return made;
    const QString closed = account ? closedTo(*account, m_path) : QString();
    if (closed.isEmpty())
        return {};
    return core::fail(core::Fault::Unavailable, "folder-not-reachable"_L1,
        u"The user %1 may not enter %2. Choose another folder, or allow it: chmod o+x %2"_s.arg(m_user, closed));
}

core::Result<> PartFolder::write(QLatin1StringView name, const QByteArray &content) const
{
    const auto account = Account::toBecome(m_user);
    QSaveFile file(path(name));
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(content) == content.size() && file.commit()
        && (!account || ::chown(QFile::encodeName(path(name)).constData(), account->user, account->group) == 0);
    if (written)
        return {};
    return core::fail(core::Fault::Broken, "file-not-written"_L1, QString(path(name) + u": "_s + file.errorString()));
}

core::Result<> PartFolder::keepPid(qint64 pid) const
{
    return write(kPid, QByteArray::number(pid));
}

bool PartFolder::endLeftover(const QString &argument) const
{
    QFile kept(path(kPid));
    const auto leftover =
        kept.open(QIODevice::ReadOnly) ? Leftover::find(kept.readAll().toLongLong(), argument) : nullptr;
    if (!leftover)
        return false;
    for (const int signal : {SIGTERM, SIGKILL}) {
        leftover->send(signal);
        if (leftover->waitUntilGone(5s))
            break;
    }
    return true;
}

QString PartFolder::path(QLatin1StringView name) const
{
    return m_path + u'/' + name;
}

const QString &PartFolder::user() const
{
    return m_user;
}

} // namespace bookstore
