#include "tests/server/identity/service/identity_process.h"

#include "tests/support/exchanges/exchanges.h"
#include "tests/support/postgres/test_postgres.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
namespace http = platform::http;

namespace {

constexpr int kStartLimit = 20'000; // ms

} // namespace

const QString IdentityProcess::kPassword = u"correct horse battery staple"_s;

IdentityProcess::IdentityProcess()
    : m_database(tests::TestPostgres::freshDatabase())
    , m_port(m_ports.take().value())
    , m_internalPort(m_ports.take().value())
    , m_program(std::make_unique<tests::ProgramUnderTest>(QStringLiteral(IDENTITY)))
{
    configure(*m_program);
}

void IdentityProcess::configure(tests::ProgramUnderTest &program) const
{
    program.with(u"BOOKSTORE_PORT"_s, QString::number(m_port))
        .with(u"BOOKSTORE_INTERNAL_PORT"_s, QString::number(m_internalPort))
        .with(u"BOOKSTORE_DATABASE_HOST"_s, m_database.host)
        .with(u"BOOKSTORE_DATABASE_PORT"_s, QString::number(m_database.port))
        .with(u"BOOKSTORE_DATABASE_NAME"_s, m_database.database)
        .with(u"BOOKSTORE_DATABASE_USER"_s, m_database.user)
        .with(u"BOOKSTORE_DATABASE_PASSWORD"_s, m_database.password)
        .with(u"BOOKSTORE_MQTT_PORT"_s, QString::number(m_broker.port()))
        .with(u"BOOKSTORE_ISSUER"_s, issuer())
        .with(u"BOOKSTORE_SIGNING_KEY_FILE"_s, signingKeyFile())
        .with(u"BOOKSTORE_JWKS_FILE"_s, publishedKeysFile())
        .with(u"BOOKSTORE_CALLER_KEYS"_s, u"{}"_s)
        .with(u"BOOKSTORE_SEED_ACCOUNTS_FILE"_s, seedFile())
        .with(u"BOOKSTORE_LOG_LEVEL"_s, u"debug"_s);
}

QString IdentityProcess::issuer() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_port);
}

QString IdentityProcess::seedFile() const
{
    QFile file(m_folder.filePath(u"seed.json"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write(R"({"accounts": [
            {"email": "admin@demo", "password": "demo", "name": "Admin", "language": "ko", "roles": ["admin"]},
            {"email": "seller@demo", "password": "demo", "name": "Sea", "language": "en", "roles": ["buyer", "seller"],
             "shopName": "By the sea"}]})");
    return file.fileName();
}

std::unique_ptr<IdentityProcess> IdentityProcess::started()
{
    auto identity = std::make_unique<IdentityProcess>();
    identity->start();
    return identity;
}

void IdentityProcess::start()
{
    m_program->start();
    if (!QTest::qWaitFor([this] { return isReady(); }, kStartLimit))
        qFatal("identity does not start: %s", m_program->lines().join('\n').constData());
}

void IdentityProcess::stop()
{
    m_program->signal(SIGTERM);
    [[maybe_unused]] const bool ended = m_program->hasEnded();
}

bool IdentityProcess::isReady() const
{
    return tests::statusAt(m_internalPort, u"/readyz"_s) == 200;
}

QString IdentityProcess::Answer::slug() const
{
    return body.value("type"_L1).toString().section(u'/', -1);
}

IdentityProcess::Answer IdentityProcess::ask(
    const QByteArray &method, const QString &path, const QJsonObject &body, const QString &accessToken) const
{
    http::Call call;
    call.method = method;
    if (!body.isEmpty()) {
        call.body = QJsonDocument(body).toJson();
        call.headers.emplaceBack("Content-Type", "application/json");
    }
    if (!accessToken.isEmpty())
        call.headers.emplaceBack("Authorization", "Bearer " + accessToken.toLatin1());
    return send(call, path);
}

IdentityProcess::Answer IdentityProcess::send(http::Call call, const QString &path) const
{
    call.url = QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_port).arg(path));
    call.timeout = std::chrono::seconds(20);
    const auto answer = tests::sendNoted(call);
    return answer ? Answer{answer->status, QJsonDocument::fromJson(answer->body).object(), *answer} : Answer();
}

IdentityProcess::Answer IdentityProcess::registerUser(const QString &email) const
{
    return ask("POST", u"/api/v1/users"_s,
        {{"email"_L1, email}, {"password"_L1, kPassword}, {"name"_L1, u"김지영"_s}, {"language"_L1, "ko"_L1}});
}

IdentityProcess::Answer IdentityProcess::signInFrom(
    const QByteArray &address, const QString &email, const QString &password) const
{
    http::Call call;
    call.method = "POST";
    call.body = QJsonDocument(QJsonObject{{"email"_L1, email}, {"password"_L1, password}}).toJson();
    call.headers = {{"Content-Type", "application/json"}, {"X-Forwarded-For", address}};
    return send(call, u"/api/v1/sessions"_s);
}

contracts::identity::SessionRecord IdentityProcess::signIn(const QString &email, const QString &password) const
{
    const Answer answer = ask("POST", u"/api/v1/sessions"_s, {{"email"_L1, email}, {"password"_L1, password}});
    return contracts::identity::parseSessionRecord(answer.body).value();
}
