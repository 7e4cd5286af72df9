#include "server/bookstore/backup/backup.h"
#include "server/bookstore/backup/file_copy.h"
#include "server/bookstore/backup/layout.h"
#include "server/bookstore/backup/packed_cluster.h"
#include "server/bookstore/backup/unfinished_folder.h"
#include "server/bookstore/postgres_cluster.h"
#include "server/bookstore/postgres_programs.h"

#include <QDir>
#include <QVersionNumber>

namespace bookstore {

using namespace Qt::Literals::StringLiterals;
using core::fail;
using core::Fault;
using core::Result;

namespace {

// Its servers may run as users of their own, who must pass.
constexpr QFileDevice::Permissions kPassable = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner
    | QFileDevice::ExeGroup | QFileDevice::ExeOther;

Result<> checkShopVersion(const BackupManifest &manifest)
{
    const QString ours = QStringLiteral(BOOKSTORE_VERSION);
    if (QVersionNumber::fromString(manifest.shop) <= QVersionNumber::fromString(ours))
        return {};
    return fail(Fault::Refused, "other-version"_L1,
        u"The backup is of version %1 of the shop; this is %2."_s.arg(manifest.shop, ours));
}

// The files of a database serve one major version only.
Result<QString> programsFor(const BackupManifest &manifest)
{
    const QString major = manifest.postgres.section(u'.', 0, 0);
    return postgresProgramsOf(major).and_then([&](const QString &programs) {
        return postgresVersion(programs).and_then([&](const QString &found) -> Result<QString> {
            if (found.section(u'.', 0, 0) == major)
                return programs;
            return fail(Fault::Refused, "other-version"_L1,
                u"The backup is of PostgreSQL %1; this is %2."_s.arg(manifest.postgres, found));
        });
    });
}

Result<> checkIsFree(const QString &data)
{
    if (!QFileInfo::exists(data)
        || (QFileInfo(data).isDir()
            && QDir(data).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)))
        return {};
    return fail(Fault::Conflict, "target-exists"_L1, u"%1 is there already, and not empty."_s.arg(data));
}

Result<> unpack(const QString &backup, const QString &programs, const QString &data)
{
    auto folder = UnfinishedFolder::beside(data);
    if (!folder)
        return fail(folder.error());
    const QString database = (*folder)->path(u"postgres/data"_s);
    return copyFiles(backup + u'/' + kFiles, (*folder)->path())
        .and_then([&] {
            return PackedCluster(backup + u'/' + kDatabases).unpack(database, programs, ClusterSettings().user);
        })
        .and_then([&] {
            QFile::setPermissions((*folder)->path(), kPassable);
            return (*folder)->finish();
        });
}

} // namespace

Result<BackupManifest> restoreBackup(const QString &backup, const QString &data)
{
    const auto manifest = BackupManifest::read(backup);
    if (!manifest)
        return manifest;
    const auto programs = checkShopVersion(*manifest).and_then([&] { return programsFor(*manifest); });
    if (!programs)
        return fail(programs.error());
    return checkIsFree(data)
        .and_then([&] { return manifest->verify(backup); })
        .and_then([&] { return unpack(backup, *programs, data); })
        .transform([&] { return *manifest; });
}

} // namespace bookstore
