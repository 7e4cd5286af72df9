#include "server/bookstore/backup/backup.h"

#include "server/bookstore/backup/file_copy.h"
#include "server/bookstore/backup/layout.h"
#include "server/bookstore/backup/packed_cluster.h"
#include "server/bookstore/backup/unfinished_folder.h"
#include "server/bookstore/control_socket.h"
#include "server/bookstore/postgres_cluster.h"
#include "server/bookstore/postgres_programs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QtConcurrentRun>

namespace bookstore {

using namespace Qt::Literals::StringLiterals;
using core::fail;
using core::Fault;
using core::Result;

namespace {

// What is made anew when the shop opens, what only tells of the past, and the databases, which are not copied as files
// while they change. The broker's memory is not needed: whoever listens proves by its cursor what it has missed.
const QStringList kNotCopied{u"control.sock"_s, u"haproxy"_s, u"logs"_s, u"mosquitto"_s, u"services"_s,
    u"postgres/data"_s, u"postgres/data.new"_s, u"postgres/postgres.log"_s};

constexpr auto kBeingSaved = "beingSaved"_L1; // in the status of a closed shop

tl::unexpected<core::Error> beingSaved()
{
    return fail(Fault::Conflict, "being-saved"_L1, u"A backup of the shop is being taken."_s);
}

// The port of the database of an open shop; 0: the shop is closed.
Result<quint16> databasePort(const QString &data)
{
    const auto status = askRunner(data + u"/control.sock"_s, {{u"command"_s, u"status"_s}});
    if (!status && status.error().slug == "not-running"_L1)
        return quint16(0);
    if (!status)
        return fail(status.error());
    if (status->value(kBeingSaved).toBool())
        return beingSaved();
    if (!status->value("ready"_L1).toBool())
        return fail(Fault::Conflict, "not-ready"_L1, u"The shop is not ready yet. Try again when it is."_s);
    for (const QJsonValue part : status->value("parts"_L1).toArray()) {
        if (part["name"_L1] == "postgres"_L1)
            return quint16(QUrl(part["url"_L1].toString()).port());
    }
    return fail(Fault::Broken, "no-database"_L1, u"The running shop has no database."_s);
}

Result<> checkPlaces(const QString &data, const QString &target)
{
    if (!QFileInfo::exists(data + u"/postgres/data/PG_VERSION"_s))
        return fail(Fault::NotFound, "no-shop"_L1, u"there is no shop in %1"_s.arg(data));
    if (QFileInfo::exists(target))
        return fail(Fault::Conflict, "target-exists"_L1, u"%1 is there already."_s.arg(target));
    const QString above = QFileInfo(QFileInfo(target).absolutePath()).canonicalFilePath() + u'/';
    if (above.startsWith(QFileInfo(data).canonicalFilePath() + u'/'))
        return fail(Fault::Invalid, "target-inside"_L1,
            u"A backup inside the data folder would be lost with it. Choose another place."_s);
    return {};
}

// A database that does not run is started for as long as its backup takes.
Result<> packDatabases(const QString &data, quint16 port, const QString &programs, const QString &folder)
{
    PostgresCluster cluster({.folder = data + u"/postgres"_s, .port = port});
    if (const auto runs = port ? Result<>() : cluster.start(); !runs)
        return runs;
    return cluster.administration().and_then(
        [&](const platform::postgres::Settings &admin) { return PackedCluster(folder).take(admin, programs); });
}

// Files come after the databases: nothing that these speak of is missing then.
Result<BackupManifest> save(const QString &data, quint16 port, const QString &target)
{
    const auto programs = postgresPrograms(data + u"/postgres/data"_s);
    const auto version = programs ? postgresVersion(*programs) : programs;
    const auto folder = UnfinishedFolder::beside(target);
    if (!version || !folder)
        return fail(version ? folder.error() : version.error());
    // What is committed while the databases are sent may be in it or not; what was committed by now is.
    BackupManifest manifest{QStringLiteral(BOOKSTORE_VERSION), *version, QDateTime::currentDateTimeUtc(), {}};
    return packDatabases(data, port, *programs, (*folder)->path(kDatabases))
        .and_then([&] { return copyFiles(data, (*folder)->path(kFiles), kNotCopied); })
        .and_then([&] { return BackupManifest::filesOf((*folder)->path()); })
        .and_then([&](const QList<BackupManifest::File> &files) {
            manifest.files = files;
            return manifest.write((*folder)->path());
        })
        .and_then([&] { return (*folder)->finish(); })
        .transform([&] { return manifest; });
}

Result<QJsonObject> answerMeanwhile(const QJsonObject &request)
{
    if (request.value("command"_L1) == "status"_L1)
        return QJsonObject{{u"ready"_s, false}, {kBeingSaved, true}};
    return beingSaved();
}

} // namespace

Result<BackupManifest> takeBackup(const QString &data, const QString &target)
{
    const QString folder = QDir::cleanPath(QDir(data).absolutePath());
    if (const auto fits = checkPlaces(folder, target); !fits)
        return fail(fits.error());
    const auto port = databasePort(folder);
    if (!port)
        return fail(port.error());
    ControlSocket inItsPlace(answerMeanwhile);
    if (const auto alone = *port ? Result<>() : inItsPlace.listen(folder + u"/control.sock"_s); !alone)
        return fail(alone.error());
    QFutureWatcher<Result<BackupManifest>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, qApp, &QCoreApplication::quit);
    watcher.setFuture(QtConcurrent::run(save, folder, *port, target));
    QCoreApplication::exec();
    return watcher.result();
}

} // namespace bookstore
