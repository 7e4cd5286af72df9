#include "server/platform/auth/guard.h"
#include "server/platform/auth/jwks.h"
#include "server/platform/http/server.h"
#include "tests/server/platform/auth/tokens.h"
#include "tests/support/await.h"
#include "tests/support/test_suite.h"

#include <QSignalSpy>

using namespace tokens;
using namespace platform;
using namespace std::chrono_literals;

namespace {

// An issuer that publishes whatever the test wants, and counts how often it is asked.
class Issuer {
public:
    Issuer() { open(); }

    void open(quint16 port = 0)
    {
        http::Router router;
        router.route(http::Method::Get, u"/keys"_s, [this](const http::Request &) {
            ++asked;
            return answer;
        });
        m_server = std::make_unique<http::Server>(std::move(router));
        m_port = m_server->listen(u"127.0.0.1"_s, port).value();
    }

    void close() { m_server.reset(); }
    void openAgain() { open(m_port); }
    void publish(const QList<Es256PublicKey> &keys) { answer = http::json(toJwks(keys)); }
    [[nodiscard]] QUrl url() const { return QUrl(u"http://127.0.0.1:%1/keys"_s.arg(m_port)); }

    http::Response answer = http::noContent();
    int asked = 0;

private:
    std::unique_ptr<http::Server> m_server;
    quint16 m_port = 0;
};

} // namespace

class JwksTest : public QObject {
    Q_OBJECT

private:
    const Es256Key m_old = Es256Key::generate();
    const Es256Key m_young = Es256Key::generate();
    std::unique_ptr<Issuer> m_issuer;

    JwksSettings settings() const { return {.url = m_issuer->url(), .every = 1h, .retry = 20ms, .leastPause = 0ms}; }

private Q_SLOTS:
    void init()
    {
        m_issuer = std::make_unique<Issuer>();
        m_issuer->publish({m_old.publicKey()});
    }

    void keysAreFetchedAtStart()
    {
        Jwks jwks(settings());
        QVERIFY(!jwks.isLoaded());
        jwks.start();
        QTRY_VERIFY(jwks.isLoaded());
        QVERIFY(jwks.find(m_old.publicKey().kid()));
        QVERIFY(!jwks.find(m_young.publicKey().kid()));
    }

    void aRefreshFindsNewKeysAndForgetsWithdrawnOnes()
    {
        Jwks jwks(settings());
        jwks.start();
        QTRY_VERIFY(jwks.isLoaded());
        m_issuer->publish({m_young.publicKey()});
        const auto refreshed = jwks.refresh();
        QTRY_VERIFY(refreshed.isFinished());
        QVERIFY(jwks.find(m_young.publicKey().kid()));
        QVERIFY(!jwks.find(m_old.publicKey().kid()));
    }

    void manyWhoAskAtOnceShareOneFetch()
    {
        Jwks jwks(settings());
        QList<QFuture<void>> refreshes;
        for (int i = 0; i < 50; ++i)
            refreshes.append(jwks.refresh());
        for (const auto &refreshed : refreshes)
            QTRY_VERIFY(refreshed.isFinished());
        QCOMPARE(m_issuer->asked, 1);
    }

    void strangeTokensCannotMakeItAskAllTheTime()
    {
        JwksSettings patient = settings();
        patient.leastPause = 1h;
        Jwks jwks(patient);
        jwks.start();
        QTRY_VERIFY(jwks.isLoaded());
        for (int i = 0; i < 20; ++i)
            QTRY_VERIFY(jwks.refresh().isFinished());
        QCOMPARE(m_issuer->asked, 1);
    }

    void whileTheIssuerIsAwayTheLastGoodKeysAreKept()
    {
        Jwks jwks(settings());
        jwks.start();
        QTRY_VERIFY(jwks.isLoaded());
        m_issuer->close();
        QSignalSpy fetched(&jwks, &Jwks::fetched);
        const auto refreshed = jwks.refresh();
        QTRY_VERIFY(refreshed.isFinished());
        QCOMPARE(fetched.first().first().toBool(), false);
        QVERIFY(jwks.find(m_old.publicKey().kid()));
    }

    void anAnswerThatIsNoKeySetChangesNothing_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("error") << 500 << text(toJwks({m_young.publicKey()}));
        QTest::newRow("no JSON") << 200 << QByteArray("<html>");
        QTest::newRow("no keys") << 200 << QByteArray("{\"keys\":[]}");
        QTest::newRow("far too large") << 200 << QByteArray(1'000'000, ' ') + text(toJwks({m_young.publicKey()}));
    }

    void anAnswerThatIsNoKeySetChangesNothing()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        Jwks jwks(settings());
        jwks.start();
        QTRY_VERIFY(jwks.isLoaded());
        m_issuer->answer = {status, "application/json", body, {}};
        const auto refreshed = jwks.refresh();
        QTRY_VERIFY(refreshed.isFinished());
        QVERIFY(jwks.find(m_old.publicKey().kid()));
        QVERIFY(!jwks.find(m_young.publicKey().kid()));
    }

    void aServiceThatStartsBeforeItsIssuerFindsTheKeysLater()
    {
        m_issuer->close();
        Jwks jwks(settings());
        QSignalSpy fetched(&jwks, &Jwks::fetched);
        jwks.start();
        QTRY_VERIFY(fetched.size() >= 2);
        QVERIFY(!jwks.isLoaded());
        m_issuer->openAgain();
        QTRY_VERIFY(jwks.isLoaded());
    }

    void aGuardLetsInWhoBringsATokenOfANewKey()
    {
        Jwks jwks(settings());
        jwks.start();
        QTRY_VERIFY(jwks.isLoaded());
        const StoppedClock clock;
        const TokenVerifier verifier(kTrust, jwks, clock);
        Guard guard(verifier, jwks);
        http::Request request;
        request.headers.emplaceBack("authorization", "Bearer " + signJwt(m_young, claims(clock)));
        const auto handler = guard.signedIn([](const http::Request &, const Principal &) { return http::noContent(); });
        m_issuer->publish({m_young.publicKey(), m_old.publicKey()});
        const auto answer = handler(request);
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(tests::await(answer).status, 204);
    }
};

TEST_SUITE(JwksTest);
#include "jwks_test.moc"
