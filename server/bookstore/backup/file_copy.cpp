#include "server/bookstore/backup/file_copy.h"

#include "server/bookstore/account.h"

#include <QDir>
#include <QFile>

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

Result<> copyFile(const QString &from, const QString &to)
{
    if (const auto made = makePrivateFolder(QFileInfo(to).path()); !made)
        return made;
    QFile file(from);
    const bool copied = file.copy(to) && QFile::setPermissions(to, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (copied || !QFileInfo::exists(from))
        return {};
    return core::fail(core::Fault::Broken, "not-copied"_L1, u"%1 cannot be copied: %2"_s.arg(from, file.errorString()));
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
