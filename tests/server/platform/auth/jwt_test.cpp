#include "tests/server/platform/auth/tokens.h"
#include "tests/support/test_suite.h"

#include <rapidcheck.h>

using namespace tokens;

class JwtTest : public QObject {
    Q_OBJECT

private:
    const Es256Key m_key = Es256Key::generate();

private Q_SLOTS:
    void aTokenComesApartAsItWasMade()
    {
        const auto jwt = parseJwt(signJwt(m_key, {{"sub"_L1, "anna"_L1}}));
        QVERIFY(jwt);
        QCOMPARE(jwt->header,
            (QJsonObject{{"alg"_L1, "ES256"_L1}, {"typ"_L1, "JWT"_L1}, {"kid"_L1, m_key.publicKey().kid()}}));
        QCOMPARE(jwt->claims, (QJsonObject{{"sub"_L1, "anna"_L1}}));
        QVERIFY(m_key.publicKey().verifies(jwt->signedPart, jwt->signature));
    }

    void whatIsNoTokenIsRefused_data()
    {
        const QByteArray good = signJwt(m_key, {{"sub"_L1, "anna"_L1}});
        const QByteArray head = headerOf(m_key);
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("dots") << QByteArray("..");
        QTest::newRow("two parts") << good.left(good.lastIndexOf('.'));
        QTest::newRow("four parts") << QByteArray(good + ".x");
        QTest::newRow("padding") << QByteArray(good + "=");
        QTest::newRow("space") << QByteArray(" " + good);
        QTest::newRow("no object") << signedRaw(m_key, head, "[1]");
        QTest::newRow("no JSON") << signedRaw(m_key, head, "{\"a\":");
        QTest::newRow("same member twice") << signedRaw(m_key, head, R"({"sub":"a","sub":"b"})");
        QTest::newRow("same member spelt otherwise") << signedRaw(m_key, head, R"({"sub":"a","s\u0075b":"b"})");
        QTest::newRow("two algorithms") << signedRaw(m_key, headerOf(m_key, R"(,"alg":"none")"), "{}");
        QTest::newRow("too large") << signedRaw(m_key, head, "{\"name\":\"" + QByteArray(kLargestToken, 'x') + "\"}");
    }

    void whatIsNoTokenIsRefused()
    {
        QFETCH(QByteArray, token);
        QCOMPARE(parseJwt(token).error().slug, u"malformed-token"_s);
    }

    void colonsAndBracesInsideTextAreNoMembers()
    {
        const auto jwt =
            parseJwt(signedRaw(m_key, headerOf(m_key), "{\"a\":\"x:\\\":{,\",\"b\":{\"c\":1,\"d\":[{\"e\":2}]}}"));
        QCOMPARE(jwt.value().claims.size(), 2);
    }

    void noBytesBringItDown()
    {
        QVERIFY(rc::check("arbitrary text is parsed or refused", [](const std::string &bytes) {
            const auto jwt = parseJwt(QByteArray::fromStdString(bytes));
            RC_ASSERT(jwt || jwt.error().fault == core::Fault::Unauthenticated);
        }));
        QVERIFY(rc::check("arbitrary JSON-like parts too", [this] {
            const auto soup = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("{}[]\":,\\a1 ")));
            const auto jwt = parseJwt(signedRaw(m_key, headerOf(m_key), QByteArray::fromStdString(soup)));
            RC_ASSERT(jwt || jwt.error().fault == core::Fault::Unauthenticated);
        }));
    }
};

TEST_SUITE(JwtTest);
#include "jwt_test.moc"
