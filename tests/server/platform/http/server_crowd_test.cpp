#include "tests/server/platform/http/raw_client.h"
#include "tests/server/platform/http/shop.h"
#include "tests/support/test_suite.h"

#include <sys/resource.h>

#include <memory>
#include <unistd.h>

using namespace tests;
using namespace platform::http;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kHello = "GET /hello HTTP/1.1\r\nHost: shop\r\n\r\n";

QByteArray later(int number)
{
    return "GET /later/" + QByteArray::number(number) + " HTTP/1.1\r\nHost: shop\r\n\r\n";
}

// No file descriptor is left to this process while it lives.
class NoDescriptorsLeft {
public:
    NoDescriptorsLeft()
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        const int next = ::dup(0);
        ::close(next);
        const rlimit none{rlim_t(next), m_before.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &none);
    }
    ~NoDescriptorsLeft() { ::setrlimit(RLIMIT_NOFILE, &m_before); }
    Q_DISABLE_COPY_MOVE(NoDescriptorsLeft)

private:
    rlimit m_before{};
};

} // namespace

// Many clients at once, and clients that go away.
class ServerCrowdTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Qt's own asynchronous routes use freed memory here within some dozen aborts.
    void thousandsOfClientsMayGoAwayBeforeTheirAnswer()
    {
        constexpr int kClients = 3'000;
        Shop shop;
        for (int i = 1; i <= kClients; ++i) {
            RawClient client(shop.port());
            client.send(later(i));
            QTRY_VERIFY(shop.isAsked(i));
            client.abort();
            if (i % 100 == 0)
                shop.finishAll();
        }
        shop.finishAll();
        QTRY_COMPARE(shop.connections(), 0);
        QCOMPARE(shop.server().inFlight(), 0);
        QCOMPARE(ask(shop.port(), kHello).status, 200);
    }

    void clientsMayGoAwayAtAnyByte()
    {
        Shop shop;
        const QByteArray chunked = "POST /echo HTTP/1.1\r\nHost: shop\r\nContent-Type: application/json\r\n"
                                   "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n";
        for (qsizetype size = 0; size <= later(1).size() + chunked.size(); ++size) {
            RawClient client(shop.port());
            client.send(QByteArray(later(int(size)) + chunked).first(size));
            if (size % 2)
                QCoreApplication::processEvents();
            client.abort();
        }
        QTRY_COMPARE(shop.connections(), 0);
        shop.finishAll();
    }

    void anAnswerMayBeReadyWhileTheClientLeaves()
    {
        Shop shop;
        for (int i = 1; i <= 200; ++i) {
            RawClient client(shop.port());
            client.send(later(i));
            QTRY_VERIFY(shop.isAsked(i));
            client.abort();
            shop.finish(i); // the server has not yet heard that the client is gone
        }
        QTRY_COMPARE(shop.connections(), 0);
    }

    void moreThanTheBoundAreToldToComeBack()
    {
        ServerLimits limits;
        limits.inFlight = 2;
        Shop shop(limits);
        RawClient first(shop.port());
        RawClient second(shop.port());
        first.send(later(1));
        second.send(later(2));
        QTRY_COMPARE(shop.server().inFlight(), 2);
        const RawAnswer busy = ask(shop.port(), later(3));
        QCOMPARE(busy.status, 503);
        QVERIFY(busy.header("retry-after").toInt() > 0);
        shop.finishAll();
        QCOMPARE(first.answer().status, 200);
        QCOMPARE(second.answer().status, 200);
        RawClient third(shop.port());
        third.send(later(4));
        QTRY_VERIFY(shop.isAsked(4));
        shop.finishAll();
        QCOMPARE(third.answer().status, 200);
    }

    void aClientThatIsGoneStillCountsUntilItsAnswerIsReady()
    {
        Shop shop;
        {
            RawClient client(shop.port());
            client.send(later(1));
            QTRY_VERIFY(shop.isAsked(1));
        }
        QTRY_COMPARE(shop.connections(), 0);
        QCOMPARE(shop.server().inFlight(), 1);
        shop.finishAll();
        QTRY_COMPARE(shop.server().inFlight(), 0);
    }

    void oneConnectionTooManyIsTurnedAway()
    {
        ServerLimits limits;
        limits.connections = 2;
        Shop shop(limits);
        RawClient first(shop.port());
        RawClient second(shop.port());
        first.send(kHello);
        second.send(kHello);
        QCOMPARE(first.answer().status, 200);
        QCOMPARE(second.answer().status, 200);
        RawClient third(shop.port());
        QCOMPARE(third.answer().status, 503);
        QVERIFY(third.isClosed());
        first.abort();
        QTRY_COMPARE(shop.connections(), 1);
        QCOMPARE(ask(shop.port(), kHello).status, 200);
    }

    void hundredsOfClientsConnectAtOnce()
    {
        Shop shop;
        std::vector<std::unique_ptr<QTcpSocket>> clients(400);
        for (auto &client : clients) {
            client = std::make_unique<QTcpSocket>();
            client->connectToHost(QHostAddress::LocalHost, shop.port());
            client->write(kHello);
        }
        for (auto &client : clients)
            QTRY_VERIFY(client->bytesAvailable() > 0 && client->peek(12) == "HTTP/1.1 200");
    }

    // A bare QTcpServer never accepts again after it has once run out of descriptors.
    void theServerComesBackWhenItRanOutOfDescriptors()
    {
        Shop shop;
        QTcpSocket late;
        {
            late.connectToHost(QHostAddress::LocalHost, shop.port()); // takes its descriptor now
            late.write(kHello);
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^cannot accept a connection:"_s));
            const NoDescriptorsLeft drought;
            QTest::qWait(50);
        }
        QTRY_VERIFY(late.peek(12) == "HTTP/1.1 200");
    }

    void theServerMayGoWhileClientsWait()
    {
        Shop shop;
        RawClient waiting(shop.port());
        RawClient sending(shop.port());
        waiting.send(later(1));
        sending.send("GET /hel");
        QTRY_VERIFY(shop.isAsked(1));
        shop.close();
        shop.finish(1);
        QVERIFY(waiting.isClosed());
        QVERIFY(sending.isClosed());
    }
};

TEST_SUITE(ServerCrowdTest);
#include "server_crowd_test.moc"
