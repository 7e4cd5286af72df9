#include "server/bookstore/backup/file_copy.h"

#include "server/bookstore/account.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>

namespace bookstore {

using namespace Qt::Literals::StringLiterals;
using core::Result;

namespace {

QStringList filesBelow(const QString &folder, const QString &prefix, const QStringList &except)
{
    QStringList files;
    const QDir here(folder + u'/' + prefix);
    for (const QFileInfo &entry : here.entryInfoList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)) {
        const QString name = prefix + entry.fileName();
        if (except.contains(name))
            continue;
        if (entry.isDir())
            files += filesBelow(folder, name + u'/', except);
        else
            files.append(name);
    }
    return files;
}

tl::unexpected<core::Error> notCopied(const QString &from, const QString &why)
{
    return core::fail(core::Fault::Broken, "not-copied"_L1, u"%1 cannot be copied: %2"_s.arg(from, why));
}

// Empty when all of it was written, else why not.
QString writeAll(QFile &from, QFile &to)
{
    QByteArray part(1 << 20, Qt::Uninitialized);
    qint64 size = 0;
    while ((size = from.read(part.data(), part.size())) > 0) {
        if (to.write(part.constData(), size) != size)
            return to.errorString();
    }
    return size < 0 ? from.errorString() : QString();
}

// Only what is not there any more when it is to be opened has gone away; whatever fails after that is a failure.
Result<> copyFile(const QString &from, const QString &to)
{
    const int handle = ::open(QFile::encodeName(from).constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return errno == ENOENT ? Result<>() : notCopied(from, QString::fromLocal8Bit(std::strerror(errno)));
    QFile source(from);
    QFile copy(to);
    if (!source.open(handle, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle))
        return notCopied(from, source.errorString());
    if (const auto made = makePrivateFolder(QFileInfo(to).path()); !made)
        return made;
    const bool opened = copy.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
        QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QString why = opened ? writeAll(source, copy) : copy.errorString();
    return why.isEmpty() ? Result<>() : notCopied(from, why);
}

} // namespace

Result<> copyFiles(const QString &from, const QString &to, const QStringList &except)
{
    for (const QString &name : filesBelow(from, {}, except)) {
        if (const auto copied = copyFile(from + u'/' + name, to + u'/' + name); !copied)
            return copied;
    }
    return {};
}

} // namespace bookstore
