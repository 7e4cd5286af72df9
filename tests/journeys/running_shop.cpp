#include "tests/journeys/running_shop.h"

#include "server/bookstore/control_socket.h"
#include "server/bookstore/leftover.h"
#include "server/platform/http/client.h"
#include "tests/journeys/push_recorder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <csignal>

namespace journeys {

using namespace Qt::Literals::StringLiterals;
using platform::http::Call;

RunningShop::RunningShop(const ShopChoice &choice)
    : m_data(choice.data)
    , m_gateway(choice.gateway)
    , m_mqtt(choice.mqtt)
    , m_environment(choice.environment)
{
    if (!m_gateway.isEmpty())
        return;
    if (m_data.isEmpty() || choice.start) {
        startOn(m_data.isEmpty() ? m_folder.filePath(u"shop"_s) : m_data, choice.upArguments);
        return;
    }
    const QJsonObject status = ask({{"command"_L1, u"status"_s}});
    m_gateway = QUrl(status.value("gateway"_L1).toString());
    m_mqtt = QUrl(status.value("mqtt"_L1).toString());
}

RunningShop::~RunningShop()
{
    if (m_runner.state() == QProcess::NotRunning)
        return;
    m_runner.terminate();
    m_runner.waitForFinished(60'000);
}

QUrl RunningShop::gateway() const
{
    return m_gateway;
}

QUrl RunningShop::mqtt() const
{
    return m_mqtt;
}

bool RunningShop::canBeBroken() const
{
    return !m_data.isEmpty();
}

QString RunningShop::secret(const QString &name) const
{
    QFile file(m_data + u"/secrets/"_s + name);
    expect(file.open(QIODevice::ReadOnly), u"there is no secret "_s + name);
    return QString::fromLatin1(file.readAll().trimmed());
}

QList<tests::ReceivedMail> RunningShop::mails() const
{
    QList<tests::ReceivedMail> found;
    const QDir folder(m_data + u"/mail"_s);
    for (const QString &name : folder.entryList({u"*.eml"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        expect(file.open(QIODevice::ReadOnly), file.fileName() + u" cannot be read"_s);
        found.append(tests::ReceivedMail::parse(file.readAll()));
    }
    return found;
}

QList<std::pair<QString, qint64>> RunningShop::processes()
{
    QList<std::pair<QString, qint64>> found;
    for (const QJsonValue part : ask({{"command"_L1, u"status"_s}}).value("parts"_L1).toArray())
        found.append({part["name"_L1].toString(), part["pid"_L1].toInteger()});
    found.append({u"runner"_s, m_runner.processId()});
    return found;
}

void RunningShop::startOn(const QString &data, const QStringList &arguments)
{
    // The servers of the shop may run as users of their own, which must be able to reach their data.
    QFile::setPermissions(m_folder.path(), QFile::permissions(m_folder.path()) | QFile::ExeGroup | QFile::ExeOther);
    m_data = data;
    m_upArguments = arguments;
    m_runner.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto value = m_environment.begin(); value != m_environment.end(); ++value)
        environment.insert(value.key(), value.value());
    m_runner.setProcessEnvironment(environment);
    m_runner.start(QCoreApplication::applicationDirPath() + u"/bookstore"_s,
        QStringList{u"up"_s, u"--data"_s, m_data} + arguments);
    QByteArray line;
    while (!line.startsWith("ready ")) {
        expect(m_runner.canReadLine() || m_runner.waitForReadyRead(300'000), u"the shop does not become ready"_s);
        line = m_runner.readLine();
    }
    m_gateway = QUrl(QString::fromUtf8(line.split(' ').at(1)));
    m_mqtt = QUrl(QString::fromUtf8(line.trimmed().split(' ').at(2)));
}

void RunningShop::stopPart(const QString &name)
{
    ask({{"command"_L1, u"stop"_s}, {"part"_L1, name}});
    waitUntil(name + u" to be gone"_s, [&] { return part(name).value("state"_L1) == "Stopped"_L1; });
}

void RunningShop::startPart(const QString &name)
{
    ask({{"command"_L1, u"start"_s}, {"part"_L1, name}});
    waitUntilReady(name);
}

void RunningShop::killPart(const QString &name)
{
    m_restartsBefore = part(name).value("restarts"_L1).toInt();
    ask({{"command"_L1, u"kill"_s}, {"part"_L1, name}});
}

void RunningShop::freezePart(const QString &name)
{
    m_restartsBefore = part(name).value("restarts"_L1).toInt();
    tell(name, SIGSTOP);
}

void RunningShop::wakePart(const QString &name)
{
    tell(name, SIGCONT);
}

void RunningShop::tell(const QString &name, int signal)
{
    const qint64 who = pid(name);
    if (who == 0)
        return; // it is being started again
    ::kill(pid_t(who), signal);
    for (const auto &child : bookstore::Leftover::childrenOf(who))
        child->send(signal);
}

void RunningShop::killRunner()
{
    m_runner.kill();
    m_runner.waitForFinished(10'000);
}

void RunningShop::openAgain()
{
    startOn(m_data, m_upArguments);
}

void RunningShop::waitUntilBack(const QString &name)
{
    waitUntil(name + u" to be back"_s, [&] {
        const QJsonObject now = part(name);
        return now.value("restarts"_L1).toInt() > m_restartsBefore && now.value("state"_L1) == "Ready"_L1;
    });
}

void RunningShop::loseBrokersMemory()
{
    QFile::remove(m_data + u"/mosquitto/mosquitto.db"_s);
}

void RunningShop::waitUntilReady(const QString &name)
{
    waitUntil(name + u" to be ready"_s, [&] { return part(name).value("state"_L1) == "Ready"_L1; });
}

void RunningShop::turnKnobs(const QJsonObject &knobs)
{
    const QString provider = address(u"provider"_s).toString();
    const auto answer = platform::http::send(Call{.method = "PUT",
        .url = QUrl(provider + u"/knobs"_s),
        .body = QJsonDocument(knobs).toJson(QJsonDocument::Compact),
        .headers = {{"Content-Type", "application/json"}}});
    expect(answer && answer->status / 100 == 2, u"the provider's knobs do not turn"_s);
}

QUrl RunningShop::address(const QString &name)
{
    return QUrl(part(name).value("url"_L1).toString());
}

QUrl RunningShop::publicAddress(const QString &service)
{
    QUrl url = address(service);
    url.setPort(configurationOf(service).value("PORT"_L1).toInt());
    return url;
}

platform::postgres::Settings RunningShop::databaseOf(const QString &service)
{
    const QJsonObject configuration = configurationOf(service);
    platform::postgres::Settings settings;
    settings.host = configuration.value("DATABASE_HOST"_L1).toString();
    settings.port = quint16(configuration.value("DATABASE_PORT"_L1).toInt());
    settings.database = configuration.value("DATABASE_NAME"_L1).toString();
    settings.user = configuration.value("DATABASE_USER"_L1).toString();
    settings.password = configuration.value("DATABASE_PASSWORD"_L1).toString();
    return settings;
}

QJsonObject RunningShop::configurationOf(const QString &service) const
{
    QFile file(m_data + u"/services/%1.json"_s.arg(service));
    expect(file.open(QIODevice::ReadOnly), u"there is no service "_s + service);
    return QJsonDocument::fromJson(file.readAll()).object();
}

qint64 RunningShop::pid(const QString &name)
{
    return part(name).value("pid"_L1).toInteger();
}

QList<quint16> RunningShop::ports(const QString &name)
{
    QList<quint16> all{quint16(address(name).port())};
    if (QFile::exists(m_data + u"/services/%1.json"_s.arg(name)))
        all.append(quint16(publicAddress(name).port()));
    return all;
}

QJsonObject RunningShop::chargeOf(const QString &orderId)
{
    const QString provider = address(u"provider"_s).toString();
    const auto answer = platform::http::send(Call{.url = QUrl(provider + u"/charges/"_s + orderId)});
    return answer && answer->status == 200 ? QJsonDocument::fromJson(answer->body).object() : QJsonObject();
}

QJsonObject RunningShop::ledgerOfProvider()
{
    const auto answer = platform::http::send(Call{.url = QUrl(address(u"provider"_s).toString() + u"/ledger"_s)});
    return answer && answer->status == 200 ? QJsonDocument::fromJson(answer->body).object() : QJsonObject();
}

QJsonObject RunningShop::audit() const
{
    QProcess audit;
    audit.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    audit.start(
        QCoreApplication::applicationDirPath() + u"/bookstore"_s, {u"audit"_s, u"--data"_s, m_data, u"--json"_s});
    expect(audit.waitForFinished(120'000), u"the audit does not come to an end"_s);
    QJsonObject found = QJsonDocument::fromJson(audit.readAllStandardOutput()).object();
    found.insert("exitCode"_L1, audit.exitCode());
    return found;
}

QJsonObject RunningShop::ask(const QJsonObject &request)
{
    const auto answer = bookstore::askRunner(m_data + u"/control.sock"_s, request);
    expect(answer.has_value(), answer ? QString() : answer.error().detail);
    return *answer;
}

QJsonObject RunningShop::part(const QString &name)
{
    for (const QJsonValue part : ask({{"command"_L1, u"status"_s}}).value("parts"_L1).toArray()) {
        if (part["name"_L1].toString() == name)
            return part.toObject();
    }
    throw Surprise(u"the shop has no part "_s + name);
}

} // namespace journeys
