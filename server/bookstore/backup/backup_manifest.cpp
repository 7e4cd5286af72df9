#include "server/bookstore/backup/backup_manifest.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSet>

#include <numeric>

namespace bookstore {

using core::fail;
using core::Fault;
using core::Result;
using File = BackupManifest::File;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kFile = "manifest.json"_L1;
constexpr int kForm = 1;
constexpr auto kFormKey = "form"_L1;
constexpr auto kShop = "shop"_L1;
constexpr auto kPostgres = "postgresql"_L1;
constexpr auto kTaken = "taken"_L1;
constexpr auto kFiles = "files"_L1;
constexpr auto kName = "name"_L1;
constexpr auto kSize = "size"_L1;
constexpr auto kSha256 = "sha256"_L1;

tl::unexpected<core::Error> damaged(const QString &what)
{
    return fail(Fault::Invalid, "backup-damaged"_L1, what);
}

Result<QByteArray> sha256Of(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return fail(Fault::Broken, "backup-unreadable"_L1, u"%1: %2"_s.arg(path, file.errorString()));
    return hash.result().toHex();
}

QString sealOf(const QJsonObject &manifest)
{
    const QByteArray content = QJsonDocument(manifest).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

// A backup may come from anywhere, and nothing in it may lead out of its folder.
bool staysInside(const QString &name)
{
    return !name.isEmpty() && !QDir::isAbsolutePath(name) && QDir::cleanPath(name) == name && !name.startsWith(".."_L1);
}

QJsonArray toJson(const QList<File> &files)
{
    QJsonArray array;
    for (const File &file : files)
        array.append(QJsonObject{{kName, file.name}, {kSize, file.size}, {kSha256, QString::fromLatin1(file.sha256)}});
    return array;
}

QList<File> filesFrom(const QJsonArray &array)
{
    QList<File> files;
    for (const QJsonValue file : array)
        files.append({file[kName].toString(), file[kSize].toInteger(-1), file[kSha256].toString().toLatin1()});
    return files;
}

Result<> verifyFile(const File &file, const QString &folder)
{
    const QString path = folder + u'/' + file.name;
    if (!QFileInfo(path).isFile())
        return damaged(u"The backup is damaged: %1 is missing."_s.arg(path));
    if (QFileInfo(path).size() != file.size)
        return damaged(
            u"The backup is damaged: %1 has %2 bytes, not %3."_s.arg(path).arg(QFileInfo(path).size()).arg(file.size));
    return sha256Of(path).and_then([&](const QByteArray &found) -> Result<> {
        if (found != file.sha256)
            return damaged(u"The backup is damaged: %1 is not what was saved."_s.arg(path));
        return {};
    });
}

// What nobody has saved must not come into a shop, and PostgreSQL, for one, obeys files that merely are there.
Result<> verifyNothingElse(const QList<File> &files, const QString &folder)
{
    QSet<QString> known{kFile};
    for (const File &file : files)
        known.insert(file.name);
    QDirIterator found(
        folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (found.hasNext()) {
        const QFileInfo entry(found.next());
        const bool saved = entry.isDir() || known.contains(entry.filePath().mid(folder.size() + 1));
        if (!saved || entry.isSymLink())
            return damaged(u"The backup is damaged: %1 was not saved with it."_s.arg(entry.filePath()));
    }
    return {};
}

} // namespace

Result<QList<File>> BackupManifest::filesOf(const QString &folder)
{
    QList<File> files;
    QDirIterator found(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (found.hasNext()) {
        const QString path = found.next();
        const auto sha256 = sha256Of(path);
        if (!sha256)
            return fail(sha256.error());
        files.append({path.mid(folder.size() + 1), QFileInfo(path).size(), *sha256});
    }
    std::sort(files.begin(), files.end(), [](const File &a, const File &b) { return a.name < b.name; });
    return files;
}

Result<BackupManifest> BackupManifest::read(const QString &folder)
{
    QFile file(folder + u'/' + kFile);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Fault::NotFound, "no-backup"_L1,
            u"%1 is no backup, or one that was not finished: it has no %2."_s.arg(folder, kFile));
    QJsonObject values = QJsonDocument::fromJson(file.readAll()).object();
    const QString seal = values.take(kSha256).toString();
    if (values.isEmpty() || seal != sealOf(values))
        return damaged(u"The backup is damaged: %1 is not what was saved."_s.arg(file.fileName()));
    if (values.value(kFormKey).toInt() != kForm)
        return fail(Fault::Invalid, "backup-too-new"_L1, u"%1 was taken by a newer version of the shop."_s.arg(folder));
    BackupManifest manifest{values.value(kShop).toString(), values.value(kPostgres).toString(),
        QDateTime::fromString(values.value(kTaken).toString(), Qt::ISODateWithMs),
        filesFrom(values.value(kFiles).toArray())};
    for (const File &each : manifest.files) {
        if (!staysInside(each.name))
            return damaged(u"The backup is damaged: it names a file %1."_s.arg(each.name));
    }
    return manifest;
}

Result<> BackupManifest::write(const QString &folder) const
{
    QJsonObject values{{kFormKey, kForm}, {kShop, shop}, {kPostgres, postgres},
        {kTaken, taken.toUTC().toString(Qt::ISODateWithMs)}, {kFiles, toJson(files)}};
    values.insert(kSha256, sealOf(values));
    const QByteArray content = QJsonDocument(values).toJson();
    QSaveFile file(folder + u'/' + kFile);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(content) == content.size() && file.commit();
    if (!written)
        return fail(Fault::Broken, "backup-not-written"_L1, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    return {};
}

Result<> BackupManifest::verify(const QString &folder) const
{
    for (const File &file : files) {
        if (const auto whole = verifyFile(file, folder); !whole)
            return whole;
    }
    return verifyNothingElse(files, QDir(folder).path());
}

qint64 BackupManifest::size() const
{
    return std::accumulate(
        files.begin(), files.end(), qint64(0), [](qint64 sum, const File &file) { return sum + file.size; });
}

} // namespace bookstore
