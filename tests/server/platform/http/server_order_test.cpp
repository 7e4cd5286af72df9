#include "tests/server/platform/http/raw_client.h"
#include "tests/server/platform/http/shop.h"
#include "tests/support/test_suite.h"

using namespace tests;
using namespace platform::http;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray later(int number)
{
    return "GET /later/" + QByteArray::number(number) + " HTTP/1.1\r\nHost: shop\r\n\r\n";
}

QByteArray later(int from, int to)
{
    QByteArray bytes;
    for (int i = from; i <= to; ++i)
        bytes += later(i);
    return bytes;
}

} // namespace

// Several requests on one connection, before the first is answered.
class ServerOrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersLeaveInTheOrderOfTheirRequests()
    {
        Shop shop;
        RawClient client(shop.port());
        client.send(later(1, 10));
        QTRY_COMPARE(shop.asked(), 10);
        for (int i = 10; i >= 1; --i)
            shop.finish(i);
        for (int i = 1; i <= 10; ++i)
            QCOMPARE(client.answer().body, QByteArray::number(i));
    }

    void aQuickAnswerWaitsForASlowOne()
    {
        Shop shop;
        RawClient client(shop.port());
        client.send(later(1) + "GET /hello HTTP/1.1\r\nHost: shop\r\n\r\nGET /nothing HTTP/1.1\r\nHost: shop\r\n\r\n");
        QTRY_VERIFY(shop.isAsked(1));
        QVERIFY(client.received().isEmpty());
        shop.finish(1);
        QCOMPARE(client.statuses(3), QList<int>({200, 200, 404}));
    }

    void aRefusalWaitsForTheAnswersBefore()
    {
        Shop shop;
        RawClient client(shop.port());
        client.send(later(1) + "garbage\r\n\r\n");
        QTRY_VERIFY(shop.isAsked(1));
        shop.finish(1);
        QCOMPARE(client.statuses(2), QList<int>({200, 400}));
        QVERIFY(client.isClosed());
    }

    void onlyTheLastAnswerCloses()
    {
        Shop shop;
        RawClient client(shop.port());
        client.send(later(1) + "GET /later/2 HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n\r\n" + later(3));
        QTRY_COMPARE(shop.asked(), 2);
        shop.finish(2);
        shop.finish(1);
        QVERIFY(client.answer().header("connection").isEmpty());
        QCOMPARE(client.answer().header("connection"), "close");
        QVERIFY(client.isClosed());
        QVERIFY(!shop.isAsked(3));
    }

    void manyRequestsAtOnceAreTakenAFewAtATime()
    {
        Shop shop;
        RawClient client(shop.port());
        client.send(later(1, 100));
        QTRY_COMPARE(shop.asked(), 16);
        QVERIFY(client.isOpen());
        QCOMPARE(shop.asked(), 16);
        for (int i = 1; i <= 100; ++i) {
            QTRY_VERIFY(shop.isAsked(i));
            shop.finish(i);
            QCOMPARE(client.answer().body, QByteArray::number(i));
        }
    }

    void aThousandQuickRequestsInOnePieceAreAllAnswered()
    {
        Shop shop;
        RawClient client(shop.port());
        QByteArray bytes;
        for (int i = 0; i < 1'000; ++i)
            bytes += "GET /plain/" + QByteArray::number(i) + " HTTP/1.1\r\nHost: shop\r\n\r\n";
        client.send(bytes);
        for (int i = 0; i < 1'000; ++i)
            QCOMPARE(client.answer().body, QByteArray::number(i));
    }

    void theBytesMayArriveOneByOne()
    {
        Shop shop;
        RawClient client(shop.port());
        client.drip("POST /echo HTTP/1.1\r\nHost: shop\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
                    "GET /hello HTTP/1.1\r\nHost: shop\r\n\r\n");
        QCOMPARE(client.answer().body, "{}");
        QCOMPARE(client.answer().body, "hello");
    }

    void aFailureTakesItsPlaceToo()
    {
        Shop shop;
        RawClient client(shop.port());
        client.send(later(1, 4));
        QTRY_COMPARE(shop.asked(), 4);
        shop.finish(4);
        shop.giveUp(2);
        shop.fail(3);
        shop.finish(1);
        QCOMPARE(client.statuses(4), QList<int>({200, 500, 500, 200}));
    }
};

TEST_SUITE(ServerOrderTest);
#include "server_order_test.moc"
