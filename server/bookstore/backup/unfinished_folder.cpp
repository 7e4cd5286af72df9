#include "server/bookstore/backup/unfinished_folder.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bookstore {

using namespace Qt::Literals::StringLiterals;
using core::fail;
using core::Fault;
using core::Result;

namespace {

tl::unexpected<core::Error> cannotWrite(const QString &path, const QString &why)
{
    return fail(Fault::Unavailable, "cannot-write"_L1, u"Cannot write %1: %2"_s.arg(path, why));
}

QString whyNot()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

int openFolder(const QString &path)
{
    return ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

// The folder above may be open to everybody, and whoever has put something there under this name must not get what is
// written, nor have us empty what their link leads to.
Result<> checkIsOurs(int handle, const QString &path)
{
    struct stat found { };
    if (::fstat(handle, &found) != 0)
        return cannotWrite(path, whyNot());
    if (found.st_uid != ::geteuid())
        return cannotWrite(path, u"it belongs to somebody else."_s);
    return {};
}

Result<> lock(int handle, const QString &path)
{
    if (::flock(handle, LOCK_EX | LOCK_NB) == 0)
        return {};
    return fail(Fault::Conflict, "in-progress"_L1, u"Another process is writing %1."_s.arg(path));
}

// Another process may have moved the folder to its place, or removed it, before it let go of the lock.
bool standsAt(int handle, const QString &path)
{
    struct stat ours { };
    struct stat there { };
    return ::fstat(handle, &ours) == 0 && ::lstat(QFile::encodeName(path).constData(), &there) == 0
        && ours.st_dev == there.st_dev && ours.st_ino == there.st_ino;
}

Result<> empty(int handle, const QString &path)
{
    const QDir folder(u"/proc/self/fd/%1"_s.arg(handle)); // what we have locked, whatever bears its name now
    const auto all = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    for (const QFileInfo &entry : folder.entryInfoList(all)) {
        const bool gone = entry.isDir() && !entry.isSymLink() ? QDir(entry.filePath()).removeRecursively()
                                                              : QFile::remove(entry.filePath());
        if (!gone)
            return cannotWrite(path, u"%1 of before cannot be removed."_s.arg(entry.fileName()));
    }
    return {};
}

// The folder, made or found, locked and for its owner alone; -1: it was moved or removed meanwhile.
Result<int> tryToTake(const QString &path)
{
    if (::mkdir(QFile::encodeName(path).constData(), S_IRWXU) != 0 && errno != EEXIST)
        return cannotWrite(path, whyNot());
    const int handle = openFolder(path);
    if (handle < 0)
        return errno == ENOENT ? Result<int>(-1) : cannotWrite(path, whyNot());
    const auto taken =
        checkIsOurs(handle, path).and_then([&] { return lock(handle, path); }).and_then([&]() -> Result<> {
            return ::fchmod(handle, S_IRWXU) == 0 ? Result<>() : cannotWrite(path, whyNot());
        });
    if (taken && standsAt(handle, path))
        return handle;
    ::close(handle);
    return taken ? Result<int>(-1) : fail(taken.error());
}

Result<> rename(const QString &from, const QString &to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0
        ? Result<>()
        : cannotWrite(to, whyNot());
}

// Some file systems have no such thing for folders; they say that it is invalid.
Result<> syncFolder(const QString &path)
{
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = handle >= 0 && (::fsync(handle) == 0 || errno == EINVAL);
    const auto result = synced ? Result<>() : cannotWrite(path, whyNot());
    ::close(handle);
    return result;
}

} // namespace

Result<std::unique_ptr<UnfinishedFolder>> UnfinishedFolder::beside(const QString &place)
{
    const QString clean = QDir::cleanPath(QDir(place).absolutePath());
    const QString above = QFileInfo(clean).path();
    // Making it would fill another disk when that of the backups is not there.
    if (!QFileInfo(above).isDir())
        return cannotWrite(clean, u"there is no folder %1."_s.arg(above));
    const QString path = clean + u".unfinished"_s;
    auto handle = tryToTake(path);
    while (handle && *handle < 0)
        handle = tryToTake(path);
    if (!handle)
        return fail(handle.error());
    std::unique_ptr<UnfinishedFolder> folder(new UnfinishedFolder(clean, *handle));
    return empty(*handle, path).transform([&] { return std::move(folder); });
}

UnfinishedFolder::UnfinishedFolder(QString place, int handle)
    : m_place(std::move(place))
    , m_handle(handle)
{
}

UnfinishedFolder::~UnfinishedFolder()
{
    if (!m_finished && empty(m_handle, path()))
        ::rmdir(QFile::encodeName(path()).constData());
    ::close(m_handle);
}

QString UnfinishedFolder::path(const QString &name) const
{
    const QString folder = m_place + u".unfinished"_s;
    return name.isEmpty() ? folder : folder + u'/' + name;
}

// What we have locked is opened before anything is written, so that syncfs tells of every file and folder below whose
// writing has failed since, also of those that other programs have written. A move that may be forgotten is undone.
Result<> UnfinishedFolder::finish()
{
    const QString above = QFileInfo(m_place).path();
    if (::syncfs(m_handle) != 0)
        return cannotWrite(path(), whyNot());
    if (const auto moved = rename(path(), m_place); !moved)
        return moved;
    const auto lasts = syncFolder(above);
    m_finished = lasts || !rename(m_place, path());
    return lasts;
}

} // namespace bookstore
