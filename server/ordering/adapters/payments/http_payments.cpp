#include "server/ordering/adapters/payments/http_payments.h"

#include "common/contracts/payment/payment_answer.h"
#include "common/contracts/payment/payment_request.h"

#include <QJsonDocument>
#include <QLoggingCategory>

namespace ordering {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::fail;
using core::Fault;
namespace http = platform::http;
namespace wire = contracts::payment;

Q_LOGGING_CATEGORY(payments, "ordering.payments")

namespace {

// Payment turned us away at its door, before it looked at the order.
bool wasNotAdmitted(const http::Answer &answer)
{
    return answer.status == 401 || answer.status == 403;
}

// Errors that promise that nothing was charged by asking.
bool wasNeverAsked(const Error &error)
{
    return error.slug == "unreachable"_L1 || error.slug == "circuit-open"_L1 || error.slug == "payment-away"_L1;
}

PaymentOutcome outcomeOf(const Error &error)
{
    PaymentOutcome outcome;
    outcome.kind = wasNeverAsked(error) ? PaymentOutcome::Away : PaymentOutcome::Pending;
    outcome.retryAfter = std::chrono::seconds(error.facts.value("retryAfter"_L1).toInt(2));
    return outcome;
}

PaymentOutcome outcomeOf(const wire::PaymentAnswer &answer)
{
    switch (answer.status) {
    case wire::PaymentStatus::Approved:
        return {PaymentOutcome::Approved, answer.paymentId, {}};
    case wire::PaymentStatus::Declined:
        return {PaymentOutcome::Declined, {}, answer.reason.value_or(u"declined"_s)};
    case wire::PaymentStatus::Refunding:
    case wire::PaymentStatus::Refunded:
        return {PaymentOutcome::Declined, {}, u"refunded"_s};
    case wire::PaymentStatus::Requested:
        break;
    }
    return {PaymentOutcome::Pending, {}, {}, std::chrono::seconds(2)};
}

QString slugOf(const http::Answer &answer)
{
    return answer.json().value_or(QJsonObject()).value("type"_L1).toString().section(u'/', -1);
}

// What payment answered, as far as it speaks of our order, and of its amount where that is known.
PaymentOutcome outcomeOf(const http::Answer &answer, OrderId order, std::optional<Money> amount = {})
{
    if (answer.status == 409 && slugOf(answer) == "order-void"_L1)
        return {PaymentOutcome::Declined, {}, u"order-void"_s};
    if (answer.status == 404 && slugOf(answer) == "payment-not-found"_L1)
        return {PaymentOutcome::NeverAsked, {}, {}};
    const auto told = answer.json().and_then(wire::parsePaymentAnswer);
    const bool speaksOfIt = told && told->orderId == order && told->amount == amount.value_or(told->amount);
    if (speaksOfIt && (answer.status == 200 || answer.status == 202))
        return outcomeOf(*told);
    qCWarning(payments).noquote() << "not understood:" << answer.status << "for order" << order.toString();
    return {PaymentOutcome::Pending, {}, {}};
}

} // namespace

HttpPayments::HttpPayments(PaymentsSettings settings)
    : m_settings(std::move(settings))
    , m_breaker(m_settings.breaker)
{
    m_breaker.onStateChange([](auto, auto now) {
        qCWarning(payments) << (now == platform::resilience::BreakerState::Closed ? "payment answers again"
                : now == platform::resilience::BreakerState::Open                 ? "payment is left alone"
                                                                                  : "payment is tried");
    });
}

PaymentOutcome HttpPayments::pay(const Order &order)
{
    const wire::PaymentRequest request{order.facts().buyer.id, order.total(), order.facts().buyer.paymentMethod};
    const auto answer = send("PUT", order.id(), toJson(request));
    return answer ? outcomeOf(*answer, order.id(), order.total()) : outcomeOf(answer.error());
}

PaymentOutcome HttpPayments::find(OrderId order)
{
    const auto answer = send("GET", order);
    if (answer)
        return outcomeOf(*answer, order);
    return {PaymentOutcome::Away, {}, {}, outcomeOf(answer.error()).retryAfter};
}

Result<http::Answer> HttpPayments::send(const QByteArray &method, OrderId order, const QJsonObject &body)
{
    http::Call call;
    call.method = method;
    call.url = m_settings.url;
    call.url.setPath(m_settings.url.path() + u"/payments/"_s + order.toString());
    call.timeout = m_settings.timeout;
    call.credential = m_settings.credential;
    if (!body.isEmpty()) {
        call.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
        call.headers = {{"Content-Type", "application/json"}};
    }
    return m_breaker.run([&]() -> Result<http::Answer> {
        auto answer = http::send(call);
        if (answer && answer->status == 503)
            return fail(Error{Fault::Unavailable, u"payment-away"_s, u"Payment cannot work now."_s, {},
                {{u"retryAfter"_s, std::max(1, answer->header("retry-after").toInt())}}});
        if (answer && wasNotAdmitted(*answer)) {
            qCWarning(payments).noquote() << "payment does not admit ordering:" << slugOf(*answer);
            return fail(Fault::Unavailable, "payment-away"_L1, u"Payment does not know ordering."_s);
        }
        if (answer && answer->status >= 500)
            return fail(Fault::Unavailable, "payment-broken"_L1, u"Payment answered %1."_s.arg(answer->status));
        return answer;
    });
}

} // namespace ordering
