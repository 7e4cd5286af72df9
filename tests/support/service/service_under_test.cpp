#include "tests/support/service/service_under_test.h"

#include "tests/support/exchanges/exchanges.h"
#include "tests/support/postgres/test_postgres.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonDocument>
#include <QTest>
#include <QThreadPool>
#include <QTimer>

namespace tests {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace platform;

namespace {

constexpr auto kStartLimit = 60s;

QString localUrl(quint16 port)
{
    return u"http://127.0.0.1:%1"_s.arg(port);
}

QMap<QString, QString> configurationOf(const postgres::Settings &database)
{
    return {{u"DATABASE_HOST"_s, database.host}, {u"DATABASE_PORT"_s, QString::number(database.port)},
        {u"DATABASE_NAME"_s, database.database}, {u"DATABASE_USER"_s, database.user},
        {u"DATABASE_PASSWORD"_s, database.password}};
}

} // namespace

ServiceUnderTest::ServiceUnderTest(const QString &name, const QStringList &neighbours)
    : m_database(TestPostgres::freshDatabase())
    , m_told(name, m_broker.settings())
    , m_port(m_ports.take().value())
    , m_internalPort(m_ports.take().value())
{
    m_process.setProgram(QString(QCoreApplication::applicationDirPath() + u"/bookstore-"_s + name));
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setProcessEnvironment(QProcessEnvironment::systemEnvironment());
    QObject::connect(&m_process, &QProcess::readyRead, [this] { m_log += m_process.readAll(); });
    const auto database = configurationOf(m_database);
    for (auto value = database.begin(); value != database.end(); ++value)
        set(value.key(), value.value());
    set(u"PORT"_s, QString::number(m_port));
    set(u"INTERNAL_PORT"_s, QString::number(m_internalPort));
    set(u"MQTT_PORT"_s, QString::number(m_broker.port()));
    set(u"JWKS_URL"_s, m_issuer.keysUrl().toString());
    set(u"ISSUER"_s, QString(Issuer::kName));
    set(u"SERVICE_KEY"_s, QString::fromLatin1(m_key.toPem()));
    set(u"CALLER_KEYS"_s, u"{}"_s);
    for (const QString &neighbour : neighbours) {
        m_neighbours[neighbour] =
            std::make_unique<Neighbour>(neighbour, m_broker.settings(), auth::CallerKeys{{name, {m_key.publicKey()}}});
        set(u"PEER_%1_URL"_s.arg(neighbour.toUpper()), m_neighbours[neighbour]->url().toString());
    }
}

ServiceUnderTest::~ServiceUnderTest()
{
    kill();
}

void ServiceUnderTest::set(const QString &key, const QString &value)
{
    QProcessEnvironment environment = m_process.processEnvironment();
    environment.insert(QString(u"BOOKSTORE_"_s + key), value);
    m_process.setProcessEnvironment(environment);
}

void ServiceUnderTest::start()
{
    m_process.start();
    const QDeadlineTimer deadline(kStartLimit);
    while (!isReady()) {
        if (deadline.hasExpired() || m_process.state() == QProcess::NotRunning)
            qFatal("%s does not start: %s", qPrintable(m_process.program()), m_log.constData());
        QTest::qWait(20);
    }
}

void ServiceUnderTest::stop()
{
    m_process.terminate();
    QEventLoop untilLeft;
    QObject::connect(&m_process, &QProcess::finished, &untilLeft, &QEventLoop::quit);
    if (m_process.state() != QProcess::NotRunning)
        untilLeft.exec();
}

void ServiceUnderTest::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool ServiceUnderTest::isReady()
{
    return askInternal(u"/readyz"_s).status == 200;
}

std::unique_ptr<QProcess> ServiceUnderTest::beside(const QString &program, const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_process.processEnvironment());
    process->start(QString(QCoreApplication::applicationDirPath() + u"/bookstore-"_s + program), arguments);
    return process;
}

Answer ServiceUnderTest::ask(
    const QByteArray &method, const QString &address, const QByteArray &body, const Headers &headers)
{
    http::Call call;
    call.method = method;
    call.url = QUrl(localUrl(m_port) + u"/api/v1"_s + address);
    call.body = body;
    call.headers = headers;
    const bool hasType =
        std::any_of(headers.begin(), headers.end(), [](const auto &header) { return header.first == "Content-Type"; });
    if (!body.isEmpty() && !hasType)
        call.headers.emplaceBack("Content-Type", "application/json");
    call.timeout = 60s;
    return send(call);
}

Answer ServiceUnderTest::askInternal(const QString &path)
{
    http::Call call;
    call.url = QUrl(localUrl(m_internalPort) + path);
    return send(call);
}

// Asks on another thread, for this one's servers are asked by the service meanwhile. No answer has the status 0.
Answer ServiceUnderTest::send(http::Call call) const
{
    Answer answer;
    QEventLoop untilAnswered;
    QThreadPool::globalInstance()->start([&, call] {
        const auto got = sendNoted(call);
        QMetaObject::invokeMethod(&untilAnswered, [&answer, &untilAnswered, got] {
            answer = got.value_or(Answer());
            untilAnswered.quit();
        });
    });
    untilAnswered.exec();
    return answer;
}

Headers bearer(const QByteArray &token, const Headers &more)
{
    return Headers{{"Authorization", "Bearer " + token}} + more;
}

QJsonObject object(const Answer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

QString slug(const Answer &answer)
{
    return object(answer).value("type"_L1).toString().section(u'/', -1);
}

} // namespace tests
