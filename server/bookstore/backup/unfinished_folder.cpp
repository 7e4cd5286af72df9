#include "server/bookstore/backup/unfinished_folder.h"

#include "server/bookstore/account.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
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
    return ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

void empty(const QString &path)
{
    for (const QFileInfo &entry : QDir(path).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        entry.isDir() && !entry.isSymLink() ? QDir(entry.filePath()).removeRecursively()
                                            : QFile::remove(entry.filePath());
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
    if (const auto made = makePrivateFolder(path); !made)
        return cannotWrite(clean, made.error().detail);
    const int handle = openFolder(path);
    if (handle < 0)
        return cannotWrite(clean, whyNot());
    if (::flock(handle, LOCK_EX | LOCK_NB) != 0) {
        ::close(handle);
        return fail(Fault::Conflict, "in-progress"_L1, u"Another process is writing %1."_s.arg(path));
    }
    empty(path);
    return std::unique_ptr<UnfinishedFolder>(new UnfinishedFolder(clean, handle));
}

UnfinishedFolder::UnfinishedFolder(QString place, int handle)
    : m_place(std::move(place))
    , m_handle(handle)
{
}

UnfinishedFolder::~UnfinishedFolder()
{
    if (!m_finished)
        QDir(path()).removeRecursively();
    ::close(m_handle);
}

QString UnfinishedFolder::path(const QString &name) const
{
    const QString folder = m_place + u".unfinished"_s;
    return name.isEmpty() ? folder : folder + u'/' + name;
}

Result<> UnfinishedFolder::finish()
{
    const int above = openFolder(QFileInfo(m_place).path());
    const bool moved = above >= 0 && ::syncfs(m_handle) == 0
        && std::rename(QFile::encodeName(path()).constData(), QFile::encodeName(m_place).constData()) == 0;
    const QString why = moved ? QString() : whyNot();
    if (moved)
        ::fsync(above);
    ::close(above);
    m_finished = moved;
    return moved ? Result<>() : cannotWrite(m_place, why);
}

} // namespace bookstore
