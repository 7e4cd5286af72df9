#include "server/bookstore/part_folder.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bookstore {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

bool isSomebodyElse(const QString &user)
{
    return ::geteuid() == 0 && !user.isEmpty();
}

bool handOver(const QString &path, const QString &user)
{
    if (!isSomebodyElse(user))
        return true;
    const passwd *account = ::getpwnam(user.toLocal8Bit().constData());
    return account && ::chown(QFile::encodeName(path).constData(), account->pw_uid, account->pw_gid) == 0;
}

bool canBePassed(const QString &folder)
{
    return QFileInfo(folder).permissions().testFlag(QFileDevice::ExeOther);
}

// Only the folder right above is ours by agreement; what lies further up is left alone.
void openFolderAbove(const QString &folder)
{
    const QString above = QFileInfo(folder).absolutePath();
    QFile::setPermissions(above, QFileInfo(above).permissions() | QFileDevice::ExeOther);
}

core::Result<> checkWayTo(const QString &folder)
{
    for (QDir above = QFileInfo(folder).absoluteDir(); !above.isRoot(); above.cdUp()) {
        if (!canBePassed(above.path()))
            return core::fail(core::Fault::Broken, "folder-out-of-reach"_L1,
                u"%1 cannot be used: other users cannot pass through %2."_s.arg(folder, above.path()));
    }
    return {};
}

} // namespace

core::Result<> makePartFolder(const QString &folder, const QString &user)
{
    const bool made = QDir().mkpath(folder) && QFile::setPermissions(folder, kOwnerOnly | QFileDevice::ExeOwner)
        && handOver(folder, user);
    if (!made)
        return core::fail(core::Fault::Broken, "folder-not-made"_L1,
            u"The folder %1 cannot be made or given to its user %2."_s.arg(folder, user));
    if (!isSomebodyElse(user))
        return {};
    openFolderAbove(folder);
    return checkWayTo(folder);
}

core::Result<> writePartFile(const QString &path, const QByteArray &content, const QString &user)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(kOwnerOnly)
        && file.write(content) == content.size() && file.commit() && handOver(path, user);
    if (!written)
        return core::fail(
            core::Fault::Broken, "file-not-written"_L1, u"%1 cannot be written: %2"_s.arg(path, file.errorString()));
    return {};
}

} // namespace bookstore
