#include "client/api/network_transport.h"
#include "tests/client/support/answer_of.h"
#include "tests/client/support/bare_server.h"
#include "tests/support/test_suite.h"

#include <QSignalSpy>

using namespace api;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using core::Fault;
using tests::answerOf;
using tests::BareServer;
using Manner = BareServer::Manner;

namespace {

const Request kReading{.path = u"/api/v1/books?q=%EC%B9%B4"_s};
const Request kOrdering{.verb = Verb::Post, .path = u"/api/v1/orders"_s, .body = "{}", .idempotencyKey = "key-0001"};

QString slugOf(const Answered &answered)
{
    return answered ? u"answered"_s : answered.error().slug;
}

} // namespace

class NetworkTransportTest : public QObject {
    Q_OBJECT

    std::unique_ptr<BareServer> m_server;
    std::unique_ptr<NetworkTransport> m_network;

    Answered ask(const Request &request, const BareServer::Reply &reply = {})
    {
        m_server->replyWith(reply);
        return answerOf(m_network->send(request));
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<BareServer>();
        m_network = std::make_unique<NetworkTransport>(m_server->url());
        m_network->setPatience(300ms);
    }

    void aQuestionIsSentAsItIs()
    {
        m_network->setLanguage(u"ko"_s);
        const Answered answered = ask({.verb = Verb::Put,
            .path = u"/api/v1/store/books/1/cover?a=%26"_s,
            .body = QByteArray("\x00\x01png", 5),
            .mediaType = "image/png",
            .idempotencyKey = "key-0001",
            .ifMatch = "\"7\"",
            .token = "token"});
        QVERIFY(answered);
        const auto heard = m_server->heard().first();
        QCOMPARE(heard.method, QByteArray("PUT"));
        QCOMPARE(heard.target, QByteArray("/api/v1/store/books/1/cover?a=%26"));
        QCOMPARE(heard.body, QByteArray("\x00\x01png", 5));
        QCOMPARE(heard.fields.value("content-type"), QByteArray("image/png"));
        QCOMPARE(heard.fields.value("idempotency-key"), QByteArray("key-0001"));
        QCOMPARE(heard.fields.value("if-match"), QByteArray("\"7\""));
        QCOMPARE(heard.fields.value("authorization"), QByteArray("Bearer token"));
        QCOMPARE(heard.fields.value("accept-language"), QByteArray("ko"));
    }

    void whatIsEmptyIsNotSent()
    {
        QVERIFY(ask(kReading));
        const auto fields = m_server->heard().first().fields;
        QCOMPARE(m_server->heard().first().target, QByteArray("/api/v1/books?q=%EC%B9%B4"));
        for (const char *field : {"authorization", "idempotency-key", "if-match", "content-type"})
            QVERIFY2(!fields.contains(field), field);
    }

    void everyVerbAndItsBodyArrive()
    {
        for (const auto &[verb, name] :
            {std::pair{Verb::Get, "GET"}, {Verb::Post, "POST"}, {Verb::Put, "PUT"}, {Verb::Delete, "DELETE"}}) {
            QVERIFY(ask({.verb = verb, .path = u"/x"_s, .body = verb == Verb::Get ? "" : "{\"a\":1}"}));
            QCOMPARE(m_server->heard().last().method, QByteArray(name));
            QCOMPARE(m_server->heard().last().body, QByteArray(verb == Verb::Get ? "" : "{\"a\":1}"));
        }
    }

    void anAnswerComesWithItsStatusAndKind()
    {
        const Answered answered = ask(kOrdering, {202, R"({"orderId":1})"});
        QVERIFY(answered);
        QCOMPARE(answered->status, 202);
        QCOMPARE(answered->body, QByteArray(R"({"orderId":1})"));
        QCOMPARE(answered->mediaType, QByteArray("application/json"));
        QVERIFY(!answered->asOf);
    }

    void whatTheShopRefusesIsAnError()
    {
        const Answered declined = ask(kOrdering, {402, R"({"type":"/problems/payment-declined","reason":"limit"})"});
        QVERIFY(!declined);
        QCOMPARE(declined.error().fault, Fault::Refused);
        QCOMPARE(declined.error().slug, u"payment-declined"_s);
        QCOMPARE(declined.error().facts["reason"_L1].toString(), u"limit"_s);
    }

    void nobodyIsFollowedElsewhereWithAToken()
    {
        QCOMPARE(slugOf(ask(kReading, {302, {}})), u"unexpected-answer"_s);
        QCOMPARE(m_server->heard().size(), 1);
    }

    void aShopThatIsNotThereIsUnreachable()
    {
        m_server->close();
        for (const Request &request : {kReading, kOrdering}) {
            const Answered answered = answerOf(m_network->send(request));
            QCOMPARE(slugOf(answered), kUnreachable);
            QCOMPARE(answered.error().fault, Fault::Unavailable);
        }
        NetworkTransport nowhere(QUrl(u"http://shop.invalid"_s));
        QCOMPARE(slugOf(answerOf(nowhere.send(kOrdering))), kUnreachable);
    }

    void aCommandWithoutAnAnswerMayHaveBeenDone_data()
    {
        QTest::addColumn<int>("manner");
        QTest::newRow("silence") << int(Manner::Silence);
        QTest::newRow("hangs up") << int(Manner::HangUp);
        QTest::newRow("hangs up in the middle") << int(Manner::HangUpInTheMiddle);
    }

    void aCommandWithoutAnAnswerMayHaveBeenDone()
    {
        QFETCH(const int, manner);
        const Answered answered = ask(kOrdering, {201, R"({"orderId":1})", "application/json", Manner(manner)});
        QCOMPARE(slugOf(answered), kAnswerLost);
        QCOMPARE(answered.error().fault, Fault::TimedOut);
        QVERIFY(!m_server->heard().isEmpty());
    }

    void readingWithoutAnAnswerIsNeverInDoubt()
    {
        for (const Manner manner : {Manner::Silence, Manner::HangUp, Manner::HangUpInTheMiddle})
            QCOMPARE(slugOf(ask(kReading, {200, R"({"items":[]})", "application/json", manner})), kUnreachable);
    }

    void aGatewayThatLostTheAnswerIsInDoubtToo()
    {
        const QByteArray problem = R"({"type":"/problems/timed-out"})";
        QCOMPARE(slugOf(ask(kOrdering, {504, problem})), kAnswerLost);
        QCOMPARE(slugOf(ask(kReading, {504, problem})), u"timed-out"_s);
        QCOMPARE(slugOf(ask(kOrdering, {503, R"({"type":"/problems/unavailable"})"})), u"unavailable"_s);
    }

    void filesMayTakeLonger()
    {
        QElapsedTimer taken;
        taken.start();
        QCOMPARE(slugOf(ask({.verb = Verb::Post, .path = u"/x"_s, .body = "a,b", .mediaType = "text/csv"},
                     {.manner = Manner::Silence})),
            kAnswerLost);
        QVERIFY2(taken.elapsed() >= 800, qPrintable(QString::number(taken.elapsed())));
    }

    void whetherTheShopIsReachedIsToldWhenItChanges()
    {
        QSignalSpy reached(m_network.get(), &NetworkTransport::reached);
        QVERIFY(ask(kReading));
        (void)ask(kReading, {404, "{}"}); // an answer too
        QCOMPARE(reached.size(), 1);
        QCOMPARE(reached.last().first().toBool(), true);
        m_server->close();
        (void)answerOf(m_network->send(kReading));
        (void)answerOf(m_network->send(kReading));
        QCOMPARE(reached.size(), 2);
        QCOMPARE(reached.last().first().toBool(), false);
        m_server = std::make_unique<BareServer>(quint16(m_server->url().port()));
    }

    void leavingInTheMiddleOfAQuestionIsSafe()
    {
        m_server->replyWith({.manner = Manner::Silence});
        const auto coming = m_network->send(kReading);
        QTRY_COMPARE(m_server->heard().size(), 1);
        m_network.reset();
        QVERIFY(coming.isCanceled());
    }
};

TEST_SUITE(NetworkTransportTest);
#include "network_transport_test.moc"
