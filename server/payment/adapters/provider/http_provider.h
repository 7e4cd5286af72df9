#pragma once

#include "server/payment/application/payment_provider.h"
#include "server/platform/resilience/circuit_breaker.h"

#include <QUrl>

namespace platform::http {
struct Answer;
struct Call;
} // namespace platform::http

namespace payment {

struct ProviderSettings {
    QUrl url;
    std::chrono::milliseconds timeout{1'500}; // less than ordering waits for us
    platform::resilience::BreakerSettings breaker{.openLargest = std::chrono::seconds(5)}; // buyers are waiting
};

// A provider that speaks HTTP: POST /charges, GET /charges/<reference>, POST /refunds. The reference is the order's
// id. Its 503 and 429 promise that nothing was done; every other trouble leaves that open. Thread-safe.
class HttpProvider : public PaymentProvider {
public:
    explicit HttpProvider(ProviderSettings settings);

    [[nodiscard]] ChargeOutcome charge(const Payment &payment) override;
    [[nodiscard]] ChargeOutcome find(const Payment &payment) override;
    [[nodiscard]] bool refund(const Payment &payment) override;

    [[nodiscard]] platform::resilience::CircuitBreaker &breaker() { return m_breaker; }

private:
    [[nodiscard]] core::Result<platform::http::Answer> send(
        const QByteArray &method, const QString &path, const QJsonObject &body = {});

    ProviderSettings m_settings;
    platform::resilience::CircuitBreaker m_breaker;
};

} // namespace payment
