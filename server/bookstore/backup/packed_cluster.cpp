#include "server/bookstore/backup/packed_cluster.h"

#include "server/bookstore/account.h"
#include "server/bookstore/run_to_end.h"
#include "server/bookstore/system_program.h"

#include <QDirIterator>
#include <QTemporaryDir>

#include <unistd.h>

namespace bookstore {

using namespace Qt::Literals::StringLiterals;
using core::Result;

namespace {

const QString kManifest = u"backup_manifest"_s; // PostgreSQL's own, with the checksum of every file

Result<> unpackArchive(const QString &archive, const QString &folder, const QString &logFile)
{
    return runToEnd({.path = systemProgram(u"tar"_s),
        .arguments = {u"--extract"_s, u"--gzip"_s, u"--no-same-owner"_s, u"--preserve-permissions"_s, u"--file"_s,
            archive, u"--directory"_s, folder},
        .logFile = logFile});
}

Result<> giveTo(const std::optional<Account> &owner, const QString &folder)
{
    QDirIterator all(
        folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (owner && all.hasNext()) {
        const QString path = all.next();
        if (::lchown(QFile::encodeName(path).constData(), owner->user, owner->group) != 0)
            return core::fail(core::Fault::Broken, "not-given"_L1, u"The owner of %1 cannot be changed."_s.arg(path));
    }
    return makePrivateFolder(folder, owner);
}

} // namespace

PackedCluster::PackedCluster(QString folder)
    : m_folder(std::move(folder))
{
}

// It need not wait for the next regular checkpoint, which is minutes away. The log of what is written meanwhile is
// fetched beside the data and is part of the backup.
Result<> PackedCluster::take(const platform::postgres::Settings &admin, const QString &programs) const
{
    const QTemporaryDir log;
    return runToEnd({.path = programs + u"/pg_basebackup"_s,
        .arguments = {u"--pgdata"_s, m_folder, u"--format=tar"_s, u"--compress=1"_s, u"--wal-method=stream"_s,
            u"--checkpoint=fast"_s, u"--host"_s, admin.host, u"--port"_s, QString::number(admin.port), u"--username"_s,
            admin.user, u"--no-password"_s},
        .environment = {{u"PGPASSWORD"_s, admin.password}, {u"PGAPPNAME"_s, u"backup"_s}},
        .logFile = log.filePath(u"log"_s)});
}

Result<> PackedCluster::unpack(const QString &data, const QString &programs, const QString &user) const
{
    const QTemporaryDir folder;
    const QString log = folder.filePath(u"log"_s);
    return makePrivateFolder(data)
        .and_then([&] { return unpackArchive(path(u"base.tar.gz"_s), data, log); })
        .and_then([&] { return unpackArchive(path(u"pg_wal.tar.gz"_s), data + u"/pg_wal"_s, log); })
        .and_then([&] {
            return runToEnd({.path = programs + u"/pg_verifybackup"_s,
                .arguments = {u"--quiet"_s, u"--manifest-path"_s, path(kManifest), data},
                .logFile = log});
        })
        .and_then([&] { return giveTo(Account::toBecome(user), data); });
}

QString PackedCluster::path(const QString &name) const
{
    return m_folder + u'/' + name;
}

} // namespace bookstore
