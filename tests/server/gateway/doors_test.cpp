#include "tests/support/gateway/test_backend.h"
#include "tests/support/gateway/test_gateway.h"
#include "tests/support/test_suite.h"

#include <QUuid>

using namespace tests;
using namespace Qt::Literals::StringLiterals;

// What the gateway lets in and what it says of a request.
class DoorsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestBackend> m_backend;
    std::unique_ptr<TestGateway> m_gateway;

    RawMessage ask(const QByteArrayList &fields) const { return m_gateway->ask("GET", "/api/v1/books", fields); }
    RawMessage seen() const { return m_backend->requests().last(); }

private Q_SLOTS:
    void initTestCase()
    {
        m_backend = std::make_unique<TestBackend>("storefront");
        m_gateway = std::make_unique<TestGateway>(TestGateway::Services{{u"storefront"_s, {m_backend->replica()}}});
    }

    void cleanupTestCase()
    {
        m_gateway.reset();
        m_backend.reset();
    }

    void aRequestWithoutANameGetsOne()
    {
        const QByteArray first = ask({}).field("X-Request-Id");
        QVERIFY(!QUuid::fromString(QString::fromLatin1(first)).isNull());
        QCOMPARE(seen().field("X-Request-Id"), first);
        QVERIFY(ask({}).field("X-Request-Id") != first);
    }

    void aPlainNameIsKept()
    {
        for (const QByteArray &name : {QByteArray("order-42_b.7"), QByteArray(8, 'a'), QByteArray(64, 'Z')}) {
            QCOMPARE(ask({"X-Request-Id: " + name}).field("X-Request-Id"), name);
            QCOMPARE(seen().field("X-Request-Id"), name);
        }
    }

    void anythingButAPlainNameIsReplaced_data()
    {
        QTest::addColumn<QByteArrayList>("fields");
        QTest::newRow("short") << QByteArrayList{"X-Request-Id: abc"};
        QTest::newRow("long") << QByteArrayList{"X-Request-Id: " + QByteArray(65, 'a')};
        QTest::newRow("odd") << QByteArrayList{"X-Request-Id: drop table; --"};
        QTest::newRow("empty") << QByteArrayList{"X-Request-Id:"};
        QTest::newRow("two") << QByteArrayList{"X-Request-Id: one-of-two", "X-Request-Id: two-of-two"};
        QTest::newRow("list") << QByteArrayList{"X-Request-Id: one-of-two, two-of-two"};
    }

    void anythingButAPlainNameIsReplaced()
    {
        QFETCH(const QByteArrayList, fields);
        const QByteArray name = ask(fields).field("X-Request-Id");
        QVERIFY2(!QUuid::fromString(QString::fromLatin1(name)).isNull(), name);
        QCOMPARE(seen().field("X-Request-Id"), name);
    }

    void claimsThatOnlyTheGatewayMayMakeAreDropped()
    {
        (void)ask({"X-Forwarded-For: 10.9.8.7", "X-Forwarded-Proto: https", "X-Forwarded-User: admin",
            "Forwarded: for=10.9.8.7", "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "tracestate: a=b", "X_Forwarded_For: 10.9.8.7"});
        QCOMPARE(seen().field("X-Forwarded-For"), "127.0.0.1");
        QCOMPARE(seen().field("X-Forwarded-Proto"), "http");
        QCOMPARE(seen().field("X-Forwarded-Host"), "shop.example");
        for (const char *name : {"X-Forwarded-User", "Forwarded", "traceparent", "tracestate", "X_Forwarded_For"})
            QCOMPARE(seen().field(name), QByteArray());
    }

    void aHostThatIsNoNameIsRefused()
    {
        const QByteArray asked =
            "GET /api/v1/books HTTP/1.1\r\nHost: " + QByteArray(7'900, 'a') + "\r\nConnection: close\r\n\r\n";
        const RawMessage answer = exchange(m_gateway->port(), asked);
        QCOMPARE(answer.status(), 400);
        QCOMPARE(answer.field("Content-Type"), "application/problem+json");
        QVERIFY(!answer.field("X-Request-Id").isEmpty());
    }

    void otherFieldsPassUnchanged()
    {
        (void)ask({"Authorization: Bearer a.b.c", "Idempotency-Key: 0190aaaa", "If-Match: \"3\""});
        QCOMPARE(seen().field("Authorization"), "Bearer a.b.c");
        QCOMPARE(seen().field("Idempotency-Key"), "0190aaaa");
        QCOMPARE(seen().field("If-Match"), "\"3\"");
    }

    void aServiceWithoutReplicasIsAProblemDocumentWithAHint()
    {
        const RawMessage answer = m_gateway->ask("GET", "/api/v1/messages");
        QCOMPARE(answer.status(), 503);
        QCOMPARE(answer.field("Content-Type"), "application/problem+json");
        QCOMPARE(answer.field("Retry-After"), "1");
        QVERIFY(answer.body.contains("/problems/unavailable"));
        QVERIFY(!answer.field("X-Request-Id").isEmpty());
    }
};

TEST_SUITE(DoorsTest);
#include "doors_test.moc"
