#include "server/store/adapters/files/cover_files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>

namespace store {

using namespace Qt::Literals::StringLiterals;

CoverFiles::CoverFiles(QString folder)
    : m_folder(std::move(folder))
{
}

core::Result<QString> CoverFiles::keep(const QByteArray &picture)
{
    const QString sha256 = QString::fromLatin1(QCryptographicHash::hash(picture, QCryptographicHash::Sha256).toHex());
    const QString path = QDir(m_folder).filePath(sha256);
    if (QFileInfo(path).size() == picture.size())
        return sha256;
    QSaveFile file(path); // a temporary file that is synced and renamed
    if (!file.open(QIODevice::WriteOnly) || file.write(picture) != picture.size() || !file.commit())
        return core::fail(core::Fault::Unavailable, "cannot-keep-cover"_L1, file.errorString());
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    return sha256;
}

} // namespace store
