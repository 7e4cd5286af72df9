#include "server/bookstore/commands.h"

#include "server/bookstore/backup/backup.h"
#include "server/bookstore/up_options.h"
#include "server/platform/service/stop_signals.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QThread>

#include <cstdio>

namespace bookstore {

using core::Result;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kUsage =
    R"(bookstore up     --data DIR [--port N] [--mqtt-port N] [--demo] [--import-books FILE.csv [--limit N]] [--replicas NAME=N]
                     [--requests-per-address N] [--requests-per-user N]   how many a second before who asks must wait
                     [--https-port N [--mqtts-port N] [--listen ADDRESS] [--host NAME]... [--certificate FILE.pem]]
                                            open to other machines, by TLS alone; without a certificate, with one of its own
bookstore status --data DIR [--json]    what runs, and how it is
bookstore down   --data DIR             stop everything
bookstore stop|start|kill PART --data DIR
bookstore logs   --data DIR [PART]      what the parts have written
bookstore keys list|rotate|withdraw --data DIR [--lead SECONDS]
                                        the keys that tokens are signed with: rotate adds one that signs after ten
                                        minutes, when everybody knows it; withdraw leaves a new one alone at once
bookstore audit  --data DIR [--json]    whether money, copies, parcels, messages and events add up across all services,
                                        and whether the log of what admins did is whole, while the shop is open
bookstore rebuild order_view --data DIR [--check] [--json]
                                        build the view of the orders anew from what the others have told, tell what
                                        differs, and put it in the old one's place while the shop is open; with
                                        --check only tell: 0 equal, 1 different
bookstore backup TARGET --data DIR      save all databases and files as a new folder, while the shop is open or closed;
                                        it holds the keys of the shop: keep it as safe as them
bookstore backup --check BACKUP         whether a backup is whole: 0 whole, 1 damaged or not finished
bookstore restore BACKUP --data NEW     make a new data folder of a backup, for `bookstore up`
)";

int fail(const QString &why)
{
    std::fprintf(stderr, "bookstore: %s\n", qUtf8Printable(why));
    return 2;
}

QList<QCommandLineOption> options()
{
    return {{u"data"_s, {}, u"folder"_s}, {u"port"_s, {}, u"number"_s}, {u"mqtt-port"_s, {}, u"number"_s},
        {u"demo"_s, {}}, {u"import-books"_s, {}, u"file"_s}, {u"limit"_s, {}, u"number"_s},
        {u"replicas"_s, {}, u"name=number"_s}, {u"json"_s, {}}, {u"requests-per-address"_s, {}, u"number"_s},
        {u"requests-per-user"_s, {}, u"number"_s}, {u"https-port"_s, {}, u"number"_s},
        {u"mqtts-port"_s, {}, u"number"_s}, {u"listen"_s, {}, u"address"_s}, {u"host"_s, {}, u"name"_s},
        {u"certificate"_s, {}, u"file"_s}, {u"lead"_s, {}, u"seconds"_s}, {u"check"_s, {}}};
}

int up(const QCommandLineParser &line)
{
    const auto settings = upSettings(line);
    if (!settings)
        return fail(settings.error().detail);
    ShopKeeper keeper(*settings);
    QObject::connect(&keeper, &ShopKeeper::closed, qApp, &QCoreApplication::exit);
    const platform::service::StopSignals signals;
    QObject::connect(&signals, &platform::service::StopSignals::stopRequested, &keeper, &ShopKeeper::close);
    if (const auto opened = keeper.open(); !opened)
        return fail(opened.error().detail);
    return QCoreApplication::exec();
}

int tellStatus(const QJsonObject &status, bool asJson)
{
    if (asJson) {
        std::printf("%s\n", QJsonDocument(status).toJson(QJsonDocument::Compact).constData());
        return 0;
    }
    std::printf("%s  gateway %s  mqtt %s\n", status.value("ready"_L1).toBool() ? "ready" : "not ready",
        qUtf8Printable(status.value("gateway"_L1).toString()), qUtf8Printable(status.value("mqtt"_L1).toString()));
    for (const QJsonValue part : status.value("parts"_L1).toArray())
        std::printf("  %-16s %-9s pid %-8lld restarts %-4d %s\n", qUtf8Printable(part["name"_L1].toString()),
            qUtf8Printable(part["state"_L1].toString()), (long long)part["pid"_L1].toInteger(),
            part["restarts"_L1].toInt(), qUtf8Printable(part["url"_L1].toString()));
    return 0;
}

int ask(const QCommandLineParser &line, const QString &command)
{
    const QString part = line.positionalArguments().value(1);
    const auto answer =
        askRunner(line.value(u"data"_s) + u"/control.sock"_s, {{u"command"_s, command}, {u"part"_s, part}});
    if (!answer)
        return fail(answer.error().detail);
    return command == "status"_L1 ? tellStatus(*answer, line.isSet(u"json"_s)) : 0;
}

int waitUntilDown(const QString &data)
{
    while (askRunner(data + u"/control.sock"_s, {{u"command"_s, u"status"_s}}))
        QThread::msleep(100);
    return 0;
}

int logs(const QCommandLineParser &line)
{
    const QDir folder(line.value(u"data"_s) + u"/logs"_s);
    const QString part = line.positionalArguments().value(1);
    const QStringList names =
        part.isEmpty() ? folder.entryList({u"*.log"_s}, QDir::Files) : QStringList{part + u".log"_s};
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return fail(u"there is no log of %1 in %2"_s.arg(name.chopped(4), folder.path()));
        while (!file.atEnd())
            std::printf("%s: %s", qUtf8Printable(name.chopped(4)), file.readLine().constData());
    }
    return 0;
}

// Runs a program with the configuration of a part, and returns its exit code.
int runBeside(const QString &part, const QString &name, const QCommandLineParser &line,
    const QStringList &arguments = {}, QProcess::ProcessChannelMode channels = QProcess::ForwardedChannels)
{
    const QString configuration = u"%1/services/%2.json"_s.arg(line.value(u"data"_s), part);
    if (!QFileInfo::exists(configuration))
        return fail(u"there is no shop in %1"_s.arg(line.value(u"data"_s)));
    const auto program = programFile(QCoreApplication::applicationDirPath(), name);
    if (!program)
        return fail(program.error().detail);
    QProcess process;
    process.setProcessChannelMode(channels);
    process.start(*program, QStringList{u"--config"_s, configuration} + arguments);
    const bool ended = process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit;
    return ended ? process.exitCode() : fail(u"%1 ended before it was done"_s.arg(*program));
}

int audit(const QCommandLineParser &line)
{
    const bool asJson = line.isSet(u"json"_s);
    const int shop = runBeside(u"auditor"_s, u"audit"_s, line, asJson ? QStringList{u"--json"_s} : QStringList());
    // As JSON there is one object; what else is wrong is told by the exit code and on stderr.
    const auto channels = asJson ? QProcess::ForwardedErrorChannel : QProcess::ForwardedChannels;
    const int view = runBeside(u"order_view"_s, u"order_view-rebuild"_s, line, {u"--check"_s}, channels);
    const int admins = runBeside(u"identity"_s, u"identity-audit"_s, line, {}, channels);
    return std::max({shop, view, admins});
}

int keys(const QCommandLineParser &line)
{
    QStringList arguments = line.positionalArguments().mid(1);
    if (line.isSet(u"lead"_s))
        arguments += {u"--lead"_s, line.value(u"lead"_s)};
    return runBeside(u"identity"_s, u"identity-keys"_s, line, arguments);
}

int rebuild(const QCommandLineParser &line)
{
    if (line.positionalArguments().value(1) != "order_view"_L1)
        return fail(u"only order_view is built anew: `bookstore rebuild order_view --data DIR`."_s);
    QStringList arguments;
    for (const QString &option : {u"check"_s, u"json"_s})
        if (line.isSet(option))
            arguments.append(u"--"_s + option);
    return runBeside(u"order_view"_s, u"order_view-rebuild"_s, line, arguments);
}

QString megabytes(const BackupManifest &manifest)
{
    return u"%1 MB"_s.arg(double(manifest.size()) / 1e6, 0, 'f', 1);
}

int backup(const QCommandLineParser &line)
{
    const QString target = line.positionalArguments().value(1);
    if (target.isEmpty())
        return fail(u"the place of the backup is missing; `bookstore help` shows how."_s);
    const auto taken = takeBackup(line.value(u"data"_s), target);
    if (!taken)
        return fail(taken.error().detail);
    std::printf("%s holds the shop as of %s, %s, with its keys and passwords\n", qUtf8Printable(target),
        qUtf8Printable(taken->taken.toString(Qt::ISODate)), qUtf8Printable(megabytes(*taken)));
    return 0;
}

int noBackupNamed()
{
    return fail(u"the backup is missing; `bookstore help` shows how."_s);
}

int checkBackup(const QString &backup)
{
    if (backup.isEmpty())
        return noBackupNamed();
    const auto manifest = BackupManifest::read(backup);
    const auto whole = manifest ? manifest->verify(backup) : core::fail(manifest.error());
    if (!whole) {
        (void)fail(whole.error().detail);
        return 1;
    }
    std::printf("%s is whole: the shop as of %s, %s\n", qUtf8Printable(backup),
        qUtf8Printable(manifest->taken.toString(Qt::ISODate)), qUtf8Printable(megabytes(*manifest)));
    return 0;
}

int restore(const QCommandLineParser &line)
{
    const QString data = line.value(u"data"_s);
    const QString saved = line.positionalArguments().value(1);
    if (saved.isEmpty())
        return noBackupNamed();
    const auto restored = restoreBackup(saved, data);
    if (!restored)
        return fail(restored.error().detail);
    std::printf("%s is the shop as of %s; `bookstore up` opens it\n", qUtf8Printable(data),
        qUtf8Printable(restored->taken.toString(Qt::ISODate)));
    return 0;
}

} // namespace

int runCommand(const QStringList &arguments)
{
    QCommandLineParser line;
    line.addOptions(options());
    if (!line.parse(arguments))
        return fail(line.errorText());
    const QString command = line.positionalArguments().value(0);
    if (command.isEmpty() || command == "help"_L1) {
        std::fputs(kUsage, stdout);
        return 0;
    }
    if (command == "backup"_L1 && line.isSet(u"check"_s))
        return checkBackup(line.positionalArguments().value(1));
    if (!line.isSet(u"data"_s))
        return fail(u"--data DIR is missing; `bookstore help` shows how."_s);
    if (command == "up"_L1)
        return up(line);
    if (command == "logs"_L1)
        return logs(line);
    if (command == "audit"_L1)
        return audit(line);
    if (command == "keys"_L1)
        return keys(line);
    if (command == "backup"_L1)
        return backup(line);
    if (command == "restore"_L1)
        return restore(line);
    if (command == "rebuild"_L1)
        return rebuild(line);
    if (command == "down"_L1) {
        const int refused = ask(line, command);
        return refused ? refused : waitUntilDown(line.value(u"data"_s));
    }
    static const QStringList asked{u"status"_s, u"stop"_s, u"start"_s, u"kill"_s};
    if (asked.contains(command))
        return ask(line, command);
    return fail(u"there is no command %1; `bookstore help` lists them."_s.arg(command));
}

} // namespace bookstore
