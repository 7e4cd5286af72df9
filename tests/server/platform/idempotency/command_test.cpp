#include "server/platform/idempotency/command.h"
#include "tests/support/test_suite.h"

using namespace platform;
using namespace platform::idempotency;
using namespace Qt::Literals::StringLiterals;

namespace {

http::Request aRequest(const QByteArray &key = "key-12345")
{
    http::Request request;
    request.method = http::Method::Post;
    request.path = u"/orders"_s;
    request.headers = {{"content-type", "application/json"}, {"idempotency-key", key}};
    request.body = R"({"bookId":"1"})";
    return request;
}

QByteArray fingerprint(const http::Request &request)
{
    return commandOf(request, u"buyer"_s, u"place-order"_s).value().fingerprint;
}

} // namespace

class CommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRequestBecomesACommandOfItsOwner()
    {
        const auto command = commandOf(aRequest(), u"buyer"_s, u"place-order"_s);
        QVERIFY(command);
        QCOMPARE(command->owner, u"buyer"_s);
        QCOMPARE(command->key, u"key-12345"_s);
        QCOMPARE(command->operation, u"place-order"_s);
        QCOMPARE(command->fingerprint.size(), 32);
    }

    void aRequestWithoutAKeyIsRefused()
    {
        http::Request request = aRequest();
        request.headers.clear();
        const auto command = commandOf(request, u"buyer"_s, u"place-order"_s);
        QCOMPARE(command.error().fault, core::Fault::Malformed);
        QCOMPARE(command.error().slug, u"idempotency-key-required"_s);
    }

    void aKeyIsOneOf8To200VisibleAsciiCharacters_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<bool>("good");
        QTest::newRow("8") << QByteArray("12345678") << true;
        QTest::newRow("200") << QByteArray(200, 'k') << true;
        QTest::newRow("any sign") << QByteArray("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~") << true;
        QTest::newRow("7") << QByteArray("1234567") << false;
        QTest::newRow("201") << QByteArray(201, 'k') << false;
        QTest::newRow("empty") << QByteArray("") << false;
        QTest::newRow("space") << QByteArray("1234 5678") << false;
        QTest::newRow("control") << QByteArray("1234\t5678") << false;
        QTest::newRow("delete") << QByteArray("1234\x7f"
                                              "5678")
                                << false;
        QTest::newRow("not ascii") << QByteArray("schlüssel") << false;
    }

    void aKeyIsOneOf8To200VisibleAsciiCharacters()
    {
        QFETCH(const QByteArray, key);
        QFETCH(const bool, good);
        const auto command = commandOf(aRequest(key), u"buyer"_s, u"place-order"_s);
        QCOMPARE(command.has_value(), good);
        if (!good)
            QCOMPARE(command.error().slug, u"malformed-idempotency-key"_s);
    }

    void twoKeysAreNone()
    {
        http::Request request = aRequest();
        request.headers.emplaceBack("idempotency-key", "another-key");
        QCOMPARE(commandOf(request, u"buyer"_s, u"x"_s).error().slug, u"malformed-idempotency-key"_s);
    }

    void theFingerprintTellsRequestsApart()
    {
        const QByteArray first = fingerprint(aRequest());
        QCOMPARE(fingerprint(aRequest("another-key")), first);
        http::Request other = aRequest();
        other.body += ' ';
        QVERIFY(fingerprint(other) != first);
        other = aRequest();
        other.method = http::Method::Put;
        QVERIFY(fingerprint(other) != first);
        other = aRequest();
        other.path = u"/orders/"_s;
        QVERIFY(fingerprint(other) != first);
        other = aRequest();
        other.query.insert(u"dryRun"_s, u"true"_s);
        QVERIFY(fingerprint(other) != first);
    }

    void nothingCanBeMovedFromOnePartToTheNext()
    {
        http::Request one = aRequest();
        one.path = u"/a"_s;
        one.body = "bc";
        http::Request other = aRequest();
        other.path = u"/ab"_s;
        other.body = "c";
        QVERIFY(fingerprint(one) != fingerprint(other));
    }
};

TEST_SUITE(CommandTest);
#include "command_test.moc"
