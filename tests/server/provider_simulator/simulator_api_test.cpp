#include "server/provider_simulator/simulator_api.h"

#include "server/platform/http/client.h"
#include "server/platform/http/server.h"
#include "tests/support/test_suite.h"

#include <QEventLoop>
#include <QJsonDocument>

#include <thread>

using namespace provider_simulator;
using namespace Qt::Literals::StringLiterals;
namespace http = platform::http;

namespace {

const QJsonObject kCharge{{u"reference"_s, u"order-1"_s}, {u"amount"_s, 39'800}, {u"method"_s, u"card-4242"_s}};

} // namespace

class SimulatorApiTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Ledger> m_ledger;
    std::unique_ptr<SimulatorApi> m_api;
    std::unique_ptr<http::Server> m_server;
    QString m_address;

    // The client blocks, so it asks from a thread of its own while this one serves.
    core::Result<http::Answer> send(
        const QByteArray &method, const QString &path, const QJsonObject &body = {}, int timeoutMs = 2'000)
    {
        http::Call call{method, QUrl(m_address + path), {}, {}};
        call.timeout = std::chrono::milliseconds(timeoutMs);
        if (!body.isEmpty() || method == "PUT") {
            call.body = QJsonDocument(body).toJson();
            call.headers = {{"Content-Type", "application/json"}};
        }
        core::Result<http::Answer> answer;
        QEventLoop loop;
        std::thread client([&] {
            answer = http::send(call);
            QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
        });
        loop.exec();
        client.join();
        return answer;
    }
    QJsonObject ledger() { return send("GET", u"/ledger"_s)->json().value(); }

private Q_SLOTS:
    void init()
    {
        m_server.reset();
        m_ledger = std::make_unique<Ledger>(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())));
        QVERIFY(m_ledger->open());
        m_api = std::make_unique<SimulatorApi>(*m_ledger, [] { return 0.5; });
        http::Router router;
        m_api->addRoutes(router);
        m_server = std::make_unique<http::Server>(std::move(router));
        m_address = u"http://127.0.0.1:%1"_s.arg(m_server->listen(u"127.0.0.1"_s, 0).value());
    }

    void aChargeIsApprovedAndFoundAgain()
    {
        const auto charged = send("POST", u"/charges"_s, kCharge);
        QCOMPARE(charged->status, 200);
        QCOMPARE(charged->json()->value("status"_L1).toString(), u"approved"_s);
        QCOMPARE(send("GET", u"/charges/order-1"_s)->json().value(), charged->json().value());
        QCOMPARE(send("GET", u"/charges/order-2"_s)->status, 404);
    }

    void oneCardIsAlwaysDeclined()
    {
        QJsonObject body = kCharge;
        body.insert("method"_L1, kAlwaysDeclined);
        QCOMPARE(send("POST", u"/charges"_s, body)->json()->value("status"_L1).toString(), u"declined"_s);
        QCOMPARE(ledger().value("charged"_L1).toInteger(), 0);
    }

    void aRefundGoesBackOnce()
    {
        const QJsonObject refund{{u"reference"_s, u"order-1"_s}, {u"charge"_s, u"order-1"_s}, {u"amount"_s, 39'800}};
        QCOMPARE(send("POST", u"/refunds"_s, refund)->status, 404);
        (void)send("POST", u"/charges"_s, kCharge);
        QCOMPARE(send("POST", u"/refunds"_s, refund)->status, 200);
        QCOMPARE(send("POST", u"/refunds"_s, refund)->status, 200);
        QCOMPARE(ledger().value("refunded"_L1).toInteger(), 39'800);
    }

    void everyMoodDoesWhatItSays_data()
    {
        QTest::addColumn<QString>("knob");
        QTest::addColumn<bool>("answers");
        QTest::addColumn<int>("charges");
        QTest::newRow("overloaded") << u"overload"_s << true << 0;
        QTest::newRow("silent") << u"timeout"_s << false << 0;
        QTest::newRow("answer lost") << u"answerLost"_s << false << 1;
        QTest::newRow("nonsense") << u"nonsense"_s << true << 1;
    }
    void everyMoodDoesWhatItSays()
    {
        QFETCH(QString, knob);
        QFETCH(int, charges);
        QCOMPARE(send("PUT", u"/knobs"_s, {{knob, 1}})->status, 200);
        const auto answer = send("POST", u"/charges"_s, kCharge, 200);
        QTEST(answer.has_value(), "answers");
        QVERIFY(!answer || answer->status == 503 || !answer->json());
        QCOMPARE(send("PUT", u"/knobs"_s)->status, 200);
        QCOMPARE(ledger().value("charges"_L1).toArray().size(), charges);
    }

    void aSlowProviderAnswersLate()
    {
        (void)send("PUT", u"/knobs"_s, {{u"delayMs"_s, 150}});
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(send("POST", u"/charges"_s, kCharge)->status, 200);
        QVERIFY(timer.elapsed() >= 150);
    }

    void whatIsNoChargeIsRefused()
    {
        QJsonObject body = kCharge;
        body.insert("amount"_L1, -1);
        const auto answer = send("POST", u"/charges"_s, body);
        QCOMPARE(answer->status, 422);
        QCOMPARE(answer->json()->value("pointer"_L1).toString(), u"/amount"_s);
        QCOMPARE(send("PUT", u"/knobs"_s, {{u"bribe"_s, 1}})->status, 422);
    }
};

TEST_SUITE(SimulatorApiTest);
#include "simulator_api_test.moc"
