#include "server/payment/adapters/provider/http_provider.h"

#include "server/platform/http/client.h"

#include <QJsonDocument>
#include <QLoggingCategory>

namespace payment {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::fail;
using core::Fault;
namespace http = platform::http;

Q_LOGGING_CATEGORY(provider, "payment.provider")

namespace {

// Errors that promise that the provider did nothing.
bool wasNeverReached(const Error &error)
{
    return error.slug == "unreachable"_L1 || error.slug == "circuit-open"_L1 || error.slug == "will-not-work"_L1;
}

QString referenceOf(const Payment &payment)
{
    return payment.facts().orderId.toString();
}

// Whether the answer speaks of our charge, and is no page that somebody put in its place.
bool speaksOf(const QJsonObject &charge, const Payment &payment)
{
    return charge.value("reference"_L1).toString() == referenceOf(payment)
        && charge.value("amount"_L1).toInteger(-1) == payment.facts().terms.amount.minorUnits();
}

// The provider itself says so, and not something that stands before it.
bool isUnknownThere(const http::Answer &answer)
{
    const auto problem = answer.json();
    return answer.status == 404 && problem && problem->value("type"_L1).toString().endsWith("/no-such-charge"_L1);
}

ChargeOutcome outcomeOf(const http::Answer &answer, const Payment &payment)
{
    const auto charge = answer.json();
    if (answer.status != 200 || !charge || !speaksOf(*charge, payment)) {
        qCWarning(provider).noquote() << "not understood:" << answer.status << "for order" << referenceOf(payment);
        return {ChargeOutcome::Unknown, {}};
    }
    const QString status = charge->value("status"_L1).toString();
    if (status == "approved"_L1)
        return {ChargeOutcome::Approved, {}};
    if (status == "declined"_L1)
        return {ChargeOutcome::Declined, charge->value("reason"_L1).toString(u"card-declined"_s)};
    return {ChargeOutcome::Unknown, {}};
}

} // namespace

HttpProvider::HttpProvider(ProviderSettings settings)
    : m_settings(std::move(settings))
    , m_breaker(m_settings.breaker)
{
    m_breaker.onStateChange([](auto, auto now) {
        qCWarning(provider) << (now == platform::resilience::BreakerState::Closed ? "the provider answers again"
                : now == platform::resilience::BreakerState::Open                 ? "the provider is left alone"
                                                                                  : "the provider is tried");
    });
}

ChargeOutcome HttpProvider::charge(const Payment &payment)
{
    const auto answer = send("POST", u"/charges"_s,
        {{u"reference"_s, referenceOf(payment)}, {u"amount"_s, payment.facts().terms.amount.minorUnits()},
            {u"method"_s, payment.facts().terms.method}});
    if (!answer)
        return {wasNeverReached(answer.error()) ? ChargeOutcome::NotCharged : ChargeOutcome::Unknown, {}};
    return outcomeOf(*answer, payment);
}

ChargeOutcome HttpProvider::find(const Payment &payment)
{
    const auto answer = send("GET", u"/charges/"_s + referenceOf(payment));
    if (!answer)
        return {ChargeOutcome::Unknown, {}};
    if (isUnknownThere(*answer))
        return {ChargeOutcome::NotCharged, {}};
    return outcomeOf(*answer, payment);
}

bool HttpProvider::refund(const Payment &payment)
{
    const auto answer = send("POST", u"/refunds"_s,
        {{u"reference"_s, referenceOf(payment)}, {u"charge"_s, referenceOf(payment)},
            {u"amount"_s, payment.facts().terms.amount.minorUnits()}});
    if (!answer)
        return false;
    const auto refund = answer->json();
    const bool gone = answer->status == 200 && refund && speaksOf(*refund, payment);
    if (!gone)
        qCWarning(provider).noquote() << "no refund:" << answer->status << "for order" << referenceOf(payment);
    return gone;
}

core::Result<http::Answer> HttpProvider::send(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    http::Call call;
    call.method = method;
    call.url = m_settings.url;
    call.url.setPath(m_settings.url.path() + path);
    call.timeout = m_settings.timeout;
    if (!body.isEmpty()) {
        call.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
        call.headers = {{"Content-Type", "application/json"}};
    }
    return m_breaker.run([&]() -> core::Result<http::Answer> {
        auto answer = http::send(call);
        if (answer && (answer->status == 503 || answer->status == 429))
            return fail(Fault::Unavailable, "will-not-work"_L1, u"The provider has too much to do."_s);
        if (answer && answer->status >= 500)
            return fail(Fault::Unavailable, "provider-broken"_L1, u"The provider answered %1."_s.arg(answer->status));
        return answer;
    });
}

} // namespace payment
