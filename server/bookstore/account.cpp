#include "server/bookstore/account.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bookstore {

using namespace Qt::Literals::StringLiterals;

namespace {

bool mayEnter(const Account &account, const QString &folder)
{
    struct stat status { };
    if (::stat(QFile::encodeName(folder).constData(), &status) != 0)
        return false;
    const mode_t right = status.st_uid == account.user ? S_IXUSR : status.st_gid == account.group ? S_IXGRP : S_IXOTH;
    return (status.st_mode & right) != 0;
}

} // namespace

std::optional<Account> Account::toBecome(const QString &name)
{
    if (::geteuid() != 0 || name.isEmpty())
        return {};
    const passwd *entry = ::getpwnam(name.toLocal8Bit().constData());
    return entry ? std::optional(Account{entry->pw_uid, entry->pw_gid}) : std::nullopt;
}

core::Result<> makePrivateFolder(const QString &path, const std::optional<Account> &owner)
{
    const QByteArray name = QFile::encodeName(path);
    const bool made = QDir().mkpath(path) && ::chmod(name.constData(), S_IRWXU) == 0
        && (!owner || ::chown(name.constData(), owner->user, owner->group) == 0);
    if (made)
        return {};
    return core::fail(core::Fault::Broken, "folder-not-made"_L1,
        QString(path + u": "_s + QString::fromLocal8Bit(std::strerror(errno))));
}

QString closedTo(const Account &account, const QString &path)
{
    QStringList way{QDir::cleanPath(QDir(path).absolutePath())};
    while (way.first() != "/"_L1)
        way.prepend(QFileInfo(way.first()).path());
    for (const QString &folder : way)
        if (!mayEnter(account, folder))
            return folder;
    return {};
}

} // namespace bookstore
