#include "common/contracts/identity/open_session.h"
#include "common/contracts/json/page.h"
#include "server/platform/auth/jwt.h"
#include "tests/server/identity/service/identity_process.h"
#include "tests/support/test_suite.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using contracts::identity::OpenSession;
using contracts::identity::SessionRecord;

// Who is signed in on several devices, through the doors of the running service.
class OwnSessionsTest : public QObject {
    Q_OBJECT

private:
    const std::unique_ptr<IdentityProcess> m_identity = IdentityProcess::started();

    SessionRecord signIn(const QString &email, const QByteArray &device, const QByteArray &address) const
    {
        platform::http::Call call;
        call.method = "POST";
        call.body = QJsonDocument({{"email"_L1, email}, {"password"_L1, IdentityProcess::kPassword}}).toJson();
        call.headers = {{"User-Agent", device}, {"X-Forwarded-For", address}};
        return contracts::identity::parseSessionRecord(m_identity->send(call, u"/api/v1/sessions"_s).body).value();
    }

    QList<OpenSession> sessions(const SessionRecord &session) const
    {
        const auto answer = m_identity->ask("GET", u"/api/v1/sessions"_s, {}, session.accessToken);
        return contracts::parsePage(answer.body, &contracts::identity::parseOpenSession)->items;
    }

    IdentityProcess::Answer refresh(const SessionRecord &session) const
    {
        return m_identity->ask("POST", u"/api/v1/sessions/refresh"_s, {{"refreshToken"_L1, session.refreshToken}});
    }

    IdentityProcess::Answer end(const SessionRecord &session, const QString &id) const
    {
        return m_identity->ask("DELETE", u"/api/v1/sessions/"_s + id, {}, session.accessToken);
    }

    static QString idOf(const SessionRecord &session)
    {
        return platform::auth::parseJwt(session.accessToken.toLatin1())->claims.value("sid"_L1).toString();
    }

private Q_SLOTS:
    void everySessionIsListedWithItsDeviceAndItsPlace()
    {
        const QString email = u"listed@example.com"_s;
        QCOMPARE(m_identity->registerUser(email).status, 201);
        const auto desk = signIn(email, "desk \xc2\xa9", "192.0.2.1");
        const auto phone = signIn(email, "phone", "2001:db8:1:2:3::4");
        const QList<OpenSession> open = sessions(desk);
        QCOMPARE(open.size(), 2);
        QCOMPARE(open.at(0).device, u"phone"_s);
        QCOMPARE(open.at(0).address, u"2001:db8:1:2::"_s);
        QVERIFY(!open.at(0).current);
        QCOMPARE(open.at(0).sessionId.toString(), idOf(phone));
        QCOMPARE(open.at(1).device, u"desk ©"_s);
        QCOMPARE(open.at(1).address, u"192.0.2.1"_s);
        QVERIFY(open.at(1).current);
        QVERIFY(open.at(1).openedAt.secsTo(QDateTime::currentDateTimeUtc()) < 60);
        QVERIFY(sessions(phone).at(0).current);
    }

    void aSessionThatIsEndedCannotGoOn()
    {
        const QString email = u"ended@example.com"_s;
        QCOMPARE(m_identity->registerUser(email).status, 201);
        const auto desk = signIn(email, "desk", "192.0.2.1");
        const auto phone = signIn(email, "phone", "192.0.2.2");
        QCOMPARE(end(desk, idOf(phone)).status, 204);
        QCOMPARE(refresh(phone).slug(), u"session-over"_s);
        QCOMPARE(end(phone, idOf(desk)).slug(), u"session-over"_s);
        QCOMPARE(sessions(desk).size(), 1);
        QCOMPARE(refresh(desk).status, 200);
    }

    void allOthersAreEndedAtOnce()
    {
        const QString email = u"others@example.com"_s;
        QCOMPARE(m_identity->registerUser(email).status, 201);
        const auto desk = signIn(email, "desk", "192.0.2.1");
        const auto phone = signIn(email, "phone", "192.0.2.2");
        const auto tablet = signIn(email, "tablet", "192.0.2.3");
        QCOMPARE(m_identity->ask("DELETE", u"/api/v1/sessions"_s, {}, desk.accessToken).status, 204);
        QCOMPARE(refresh(phone).slug(), u"session-over"_s);
        QCOMPARE(refresh(tablet).slug(), u"session-over"_s);
        QCOMPARE(refresh(desk).status, 200);
    }

    void anothersSessionIsAnsweredLikeOneThatDoesNotExist()
    {
        QCOMPARE(m_identity->registerUser(u"one@example.com"_s).status, 201);
        QCOMPARE(m_identity->registerUser(u"two@example.com"_s).status, 201);
        const auto one = signIn(u"one@example.com"_s, "desk", "192.0.2.1");
        const auto two = signIn(u"two@example.com"_s, "desk", "192.0.2.1");
        const auto foreign = end(one, idOf(two));
        QCOMPARE(foreign.status, 404);
        QCOMPARE(foreign.slug(), u"session-not-found"_s);
        QCOMPARE(end(one, QUuid::createUuid().toString(QUuid::WithoutBraces)).body, foreign.body);
        QCOMPARE(end(one, u"rubbish"_s).body, foreign.body);
        QCOMPARE(refresh(two).status, 200);
        for (const OpenSession &session : sessions(one))
            QVERIFY(session.sessionId.toString() != idOf(two));
    }

    void nobodyAsksWithoutAToken()
    {
        for (const QByteArray method : {"GET", "DELETE"})
            QCOMPARE(m_identity->ask(method, u"/api/v1/sessions"_s).status, 401);
        QCOMPARE(m_identity->ask("DELETE", u"/api/v1/sessions/"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
                     .status,
            401);
    }

    void aLongListComesInParts()
    {
        const QString email = u"many@example.com"_s;
        QCOMPARE(m_identity->registerUser(email).status, 201);
        SessionRecord session;
        for (int i = 0; i < 3; ++i)
            session = signIn(email, "device " + QByteArray::number(i), "192.0.2.1");
        const auto part = m_identity->ask("GET", u"/api/v1/sessions?limit=2"_s, {}, session.accessToken);
        QCOMPARE(part.body.value("items"_L1).toArray().size(), 2);
        QCOMPARE(part.whole.header("cache-control"), "no-store");
        const QByteArray link = part.whole.header("link");
        QVERIFY2(link.startsWith("</api/v1/sessions?") && link.endsWith(">; rel=\"next\""), link.constData());
        const QString next = QString::fromLatin1(link.mid(1, link.indexOf('>') - 1));
        const auto last = m_identity->ask("GET", next, {}, session.accessToken);
        QCOMPARE(last.body.value("items"_L1).toArray().size(), 1);
        QCOMPARE(last.body.value("items"_L1)[0]["device"_L1].toString(), u"device 0"_s);
        QVERIFY(last.body.value("next"_L1).isNull());
    }
};

TEST_SUITE(OwnSessionsTest);
#include "own_sessions_test.moc"
