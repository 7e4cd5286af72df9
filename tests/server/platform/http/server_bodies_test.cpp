#include "tests/server/platform/http/raw_client.h"
#include "tests/server/platform/http/raw_requests.h"
#include "tests/server/platform/http/shop.h"
#include "tests/support/test_suite.h"

using namespace tests;
using namespace platform::http;
using namespace Qt::Literals::StringLiterals;

// Bodies in chunks, large ones, and those that wait to be invited.
class ServerBodiesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBodyMayComeInChunks()
    {
        Shop shop;
        RawClient client(shop.port());
        client.send(
            post("Transfer-Encoding: Chunked\r\n", "1;a=b\r\n{\r\n1\r\n}\r\n0\r\nDigest: x\r\n\r\n") + get("/hello"));
        QCOMPARE(client.answer().body, "{}");
        QCOMPARE(client.answer().body, "hello");
    }

    void aRouteMayTakeMoreThanOthers()
    {
        Shop shop;
        const QByteArray picture(5 * 1024 * 1024, 'p');
        const QByteArray head =
            "PUT /picture HTTP/1.1\r\n" + kHost + "Content-Type: image/png; a=b\r\nContent-Length: ";
        QCOMPARE(ask(shop.port(), head + QByteArray::number(picture.size()) + "\r\n\r\n" + picture).body, "5242880");
        QCOMPARE(ask(shop.port(), head + "8388609\r\n\r\n").status, 413);
    }

    void aBodyIsInvitedWhenItIsWelcome()
    {
        Shop shop;
        RawClient client(shop.port());
        client.send(post("Content-Length: 2\r\nExpect: 100-continue\r\n", ""));
        QCOMPARE(client.answer().status, 100);
        client.send("{}");
        QCOMPARE(client.answer().body, "{}");
    }

    void aBodyIsNotInvitedToBeRefused()
    {
        Shop shop;
        RawClient tooLarge(shop.port());
        tooLarge.send(post("Content-Length: 65537\r\nExpect: 100-continue\r\n", ""));
        QCOMPARE(tooLarge.answer().status, 413);

        RawClient lost(shop.port());
        lost.send("POST /nothing HTTP/1.1\r\n" + kHost + "Content-Length: 2\r\nExpect: 100-continue\r\n\r\n");
        QCOMPARE(lost.answer().status, 404);
        QVERIFY(lost.isClosed());
    }

    void anInvitationWaitsForTheAnswersBefore()
    {
        Shop shop;
        RawClient client(shop.port());
        client.send(get("/later/1") + post("Content-Length: 2\r\nExpect: 100-continue\r\n", ""));
        QTRY_VERIFY(shop.isAsked(1));
        QVERIFY(client.received().isEmpty());
        shop.finish(1);
        QCOMPARE(client.answer().body, "1");
        QCOMPARE(client.answer().status, 100);
        client.send("{}");
        QCOMPARE(client.answer().body, "{}");
    }
};

TEST_SUITE(ServerBodiesTest);
#include "server_bodies_test.moc"
