#include "server/platform/auth/discovery.h"
#include "server/platform/auth/jwks.h"
#include "tests/support/http/thread_server.h"
#include "tests/support/test_suite.h"

#include <QJsonArray>

using namespace platform;
using namespace platform::auth;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

// An issuer that says where its keys are.
class DiscoveryTest : public QObject {
    Q_OBJECT

private:
    const Es256Key m_key = Es256Key::generate();
    std::unique_ptr<tests::ThreadServer> m_server;
    QString m_issuer;
    QJsonObject m_metadata;
    int m_status = 200;

    QString slug() const
    {
        const auto keys = keysOf(m_issuer);
        return keys ? keys->path() : keys.error().slug;
    }

private Q_SLOTS:
    void init()
    {
        http::Router router;
        router.route(http::Method::Get, u"/realm/.well-known/openid-configuration"_s,
            [this](const http::Request &) { return http::json(m_metadata, m_status); });
        router.route(http::Method::Get, u"/realm/certs"_s,
            [this](const http::Request &) { return http::json(toJwks({m_key.publicKey()})); });
        m_server = std::make_unique<tests::ThreadServer>(std::move(router));
        m_issuer = m_server->url(u"/realm"_s).toString();
        m_metadata = {{"issuer"_L1, m_issuer}, {"jwks_uri"_L1, QString(m_issuer + u"/certs"_s)}};
        m_status = 200;
    }

    void cleanup() { m_server.reset(); }

    void theKeysAreWhereItSays()
    {
        QCOMPARE(slug(), u"/realm/certs"_s);
        Jwks keys({.url = {}, .issuer = m_issuer});
        keys.start();
        QTRY_VERIFY(keys.isLoaded());
        QVERIFY(keys.find(m_key.publicKey().kid()));
    }

    void anIssuerMayEndWithASlash()
    {
        m_issuer += u'/';
        m_metadata["issuer"_L1] = m_issuer;
        QCOMPARE(slug(), u"/realm/certs"_s);
    }

    void whoSpeaksForAnotherIssuerIsNotBelieved()
    {
        m_metadata["issuer"_L1] = u"https://another.example"_s;
        QCOMPARE(slug(), u"no-discovery"_s);
        m_metadata.remove("issuer"_L1);
        QCOMPARE(slug(), u"no-discovery"_s);
    }

    void keysAreOnlyReadFromTheWeb()
    {
        for (const QString &place : {u"file:///etc/passwd"_s, u"/certs"_s, u"http:///certs"_s, QString()}) {
            m_metadata["jwks_uri"_L1] = place;
            QCOMPARE(slug(), u"no-discovery"_s);
        }
    }

    void anIssuerThatIsAwayIsAskedAgain()
    {
        m_status = 503;
        QCOMPARE(slug(), u"no-discovery"_s);
        Jwks keys({.url = {}, .retry = 20ms, .issuer = m_issuer});
        keys.start();
        m_status = 200;
        QTRY_VERIFY(keys.isLoaded());
    }
};

TEST_SUITE(DiscoveryTest);
#include "discovery_test.moc"
