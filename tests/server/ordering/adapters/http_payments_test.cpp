#include "server/ordering/adapters/payments/http_payments.h"

#include "common/contracts/payment/payment_answer.h"
#include "tests/server/ordering/domain/order_builders.h"
#include "tests/support/http/thread_server.h"
#include "tests/support/test_suite.h"

#include <QPromise>

using namespace ordering;
using namespace ordering::builders;
using contracts::payment::PaymentAnswer;
using contracts::payment::PaymentStatus;
using platform::http::Method;
using platform::http::Request;
using platform::http::Response;

namespace {

// What payment answers next; without an answer it never does.
struct Script {
    std::optional<Response> answer;
    QJsonObject asked;
    QByteArray shown; // in Authorization
    std::vector<QPromise<Response>> unanswered;

    QFuture<Response> operator()(const Request &request)
    {
        asked = request.json().value_or(QJsonObject());
        shown = request.header("authorization");
        if (answer)
            return QtFuture::makeReadyFuture(*answer);
        QPromise<Response> never;
        never.start();
        QFuture<Response> future = never.future();
        unanswered.push_back(std::move(never));
        return future;
    }
};

platform::http::Router scripted(const std::shared_ptr<Script> &script)
{
    platform::http::Router router;
    for (const Method method : {Method::Get, Method::Put})
        router.route(method, u"/payments/<order>"_s, [script](const Request &request) { return (*script)(request); });
    return router;
}

Response answerOf(const Order &order, PaymentStatus status, int code = 200)
{
    PaymentAnswer answer{PaymentId::generate(), order.id(), status, order.total(), u"card-4242"_s, std::nullopt};
    if (status == PaymentStatus::Declined)
        answer.reason = u"card-declined"_s;
    return platform::http::json(toJson(answer), code);
}

Response problemOf(const QString &slug, core::Fault fault)
{
    return platform::http::problem({fault, slug, {}, {}, {{u"retryAfter"_s, 7}}});
}

} // namespace

class HttpPaymentsTest : public QObject {
    Q_OBJECT

    std::shared_ptr<Script> m_script;
    std::unique_ptr<::tests::ThreadServer> m_server;
    std::unique_ptr<HttpPayments> m_payments;
    const Order m_order = anOrder();

private Q_SLOTS:
    void init()
    {
        m_script = std::make_shared<Script>();
        m_server = std::make_unique<::tests::ThreadServer>(scripted(m_script));
        PaymentsSettings settings;
        settings.url = m_server->url();
        settings.timeout = std::chrono::milliseconds(100);
        settings.breaker.minimumCalls = 5;
        settings.credential = [] { return QByteArray("a-pass-for-payment"); };
        m_payments = std::make_unique<HttpPayments>(settings);
    }
    void cleanup()
    {
        m_script.reset(); // so that what was never answered is given up by the server, on its own thread
        m_server.reset();
    }

    void anAnswerIsUnderstood_data()
    {
        QTest::addColumn<Response>("answer");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const Response &answer, PaymentOutcome::Kind kind) {
            QTest::newRow(name) << answer << int(kind);
        };
        row("approved", answerOf(m_order, PaymentStatus::Approved), PaymentOutcome::Approved);
        row("declined", answerOf(m_order, PaymentStatus::Declined), PaymentOutcome::Declined);
        row("requested", answerOf(m_order, PaymentStatus::Requested, 202), PaymentOutcome::Pending);
        row("refunded", answerOf(m_order, PaymentStatus::Refunded), PaymentOutcome::Declined);
        row("given up", problemOf(u"order-void"_s, core::Fault::Refused), PaymentOutcome::Declined);
        row("other amount", problemOf(u"other-amount"_s, core::Fault::Refused), PaymentOutcome::Pending);
        row("cannot work", problemOf(u"provider-away"_s, core::Fault::Unavailable), PaymentOutcome::Away);
        row("outcome unknown", problemOf(u"outcome-unknown"_s, core::Fault::TimedOut), PaymentOutcome::Pending);
        row("does not know us", problemOf(u"unknown-key"_s, core::Fault::Unauthenticated), PaymentOutcome::Away);
        row("does not admit us", problemOf(u"caller-not-admitted"_s, core::Fault::Forbidden), PaymentOutcome::Away);
        row("broken", problemOf(u"broken"_s, core::Fault::Broken), PaymentOutcome::Pending);
        row("about another order", answerOf(anOrder(), PaymentStatus::Approved), PaymentOutcome::Pending);
        row("nonsense", Response{200, "text/html", "<html>", {}}, PaymentOutcome::Pending);
    }
    void anAnswerIsUnderstood()
    {
        QFETCH(Response, answer);
        m_script->answer = answer;
        QTEST(int(m_payments->pay(m_order).kind), "kind");
    }

    void paymentIsToldWhoPaysHowMuchAndHow()
    {
        m_script->answer = answerOf(m_order, PaymentStatus::Approved);
        QVERIFY(!m_payments->pay(m_order).paymentId.isNull());
        QCOMPARE(m_script->asked.value("buyerId"_L1).toString(), m_order.facts().buyer.id.toString());
        QCOMPARE(m_script->asked.value("amount"_L1).toObject().value("amount"_L1).toInt(), 20'000);
        QCOMPARE(m_script->asked.value("method"_L1).toString(), u"card-4242"_s);
    }

    void anotherAmountThanOursIsNotBelieved()
    {
        const Order dearer = anOrderFrom({SellerId::generate(), SellerId::generate()});
        Order::Facts facts = dearer.facts();
        facts.id = m_order.id();
        m_script->answer = answerOf(Order(facts), PaymentStatus::Approved);
        QCOMPARE(m_payments->pay(m_order).kind, PaymentOutcome::Pending);
    }

    void whyAndUntilWhenIsPassedOn()
    {
        m_script->answer = answerOf(m_order, PaymentStatus::Declined);
        QCOMPARE(m_payments->pay(m_order).reason, u"card-declined"_s);
        m_script->answer = problemOf(u"provider-away"_s, core::Fault::Unavailable);
        QCOMPARE(m_payments->pay(m_order).retryAfter, std::chrono::seconds(7));
    }

    void lookingUpChargesNothing_data()
    {
        QTest::addColumn<Response>("answer");
        QTest::addColumn<int>("kind");
        QTest::newRow("known") << answerOf(m_order, PaymentStatus::Approved) << int(PaymentOutcome::Approved);
        QTest::newRow("unknown") << problemOf(u"payment-not-found"_s, core::Fault::NotFound)
                                 << int(PaymentOutcome::NeverAsked);
        QTest::newRow("another 404") << problemOf(u"no-such-route"_s, core::Fault::NotFound)
                                     << int(PaymentOutcome::Pending);
        QTest::newRow("away") << problemOf(u"overloaded"_s, core::Fault::Unavailable) << int(PaymentOutcome::Away);
    }
    void lookingUpChargesNothing()
    {
        QFETCH(Response, answer);
        m_script->answer = answer;
        QTEST(int(m_payments->find(m_order.id()).kind), "kind");
        QVERIFY(m_script->asked.isEmpty());
    }

    void whoDoesNotAnswerMayHaveCharged()
    {
        QCOMPARE(m_payments->pay(m_order).kind, PaymentOutcome::Pending);
        QCOMPARE(m_payments->find(m_order.id()).kind, PaymentOutcome::Away);
    }

    void whoIsNotThereHasNot()
    {
        m_server.reset();
        QCOMPARE(m_payments->pay(m_order).kind, PaymentOutcome::Away);
    }

    void paymentIsShownWhoAsks()
    {
        m_script->answer = answerOf(m_order, PaymentStatus::Approved);
        (void)m_payments->pay(m_order);
        QCOMPARE(m_script->shown, QByteArray("Bearer a-pass-for-payment"));
        m_script->shown.clear();
        (void)m_payments->find(m_order.id());
        QCOMPARE(m_script->shown, QByteArray("Bearer a-pass-for-payment"));
    }

    void whoHangsIsNotAskedAnyMoreAndSaysWhenToComeBack()
    {
        for (int i = 0; i < 5; ++i)
            QCOMPARE(m_payments->pay(m_order).kind, PaymentOutcome::Pending);
        QCOMPARE(m_payments->breaker().state(), platform::resilience::BreakerState::Open);
        m_script->answer = answerOf(m_order, PaymentStatus::Approved);
        const PaymentOutcome outcome = m_payments->pay(m_order);
        QCOMPARE(outcome.kind, PaymentOutcome::Away);
        QVERIFY(outcome.retryAfter.count() >= 1);
        QTRY_COMPARE(m_payments->pay(m_order).kind, PaymentOutcome::Approved); // tried again by and by
    }
};

TEST_SUITE(HttpPaymentsTest);
#include "http_payments_test.moc"
