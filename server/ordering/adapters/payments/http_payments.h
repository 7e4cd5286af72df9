#pragma once

#include "server/ordering/application/payments.h"
#include "server/platform/http/client.h"
#include "server/platform/resilience/circuit_breaker.h"

namespace ordering {

struct PaymentsSettings {
    QUrl url; // of payment's internal server
    std::chrono::milliseconds timeout{2'000};
    platform::resilience::BreakerSettings breaker{.openLargest = std::chrono::seconds(5)}; // buyers are waiting
    platform::http::Credential credential = {}; // that payment knows ordering by
};

// Payment over HTTP: PUT and GET /payments/<order>. Thread-safe. While payment does not answer, or only slowly, it is
// not asked at all, so that nobody waits for nothing.
class HttpPayments : public Payments {
public:
    explicit HttpPayments(PaymentsSettings settings);

    [[nodiscard]] PaymentOutcome pay(const Order &order) override;
    [[nodiscard]] PaymentOutcome find(OrderId order) override;

    [[nodiscard]] platform::resilience::CircuitBreaker &breaker() { return m_breaker; }

private:
    [[nodiscard]] Result<platform::http::Answer> send(
        const QByteArray &method, OrderId order, const QJsonObject &body = {});

    PaymentsSettings m_settings;
    platform::resilience::CircuitBreaker m_breaker;
};

} // namespace ordering
