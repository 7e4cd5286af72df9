#pragma once

#include "common/contracts/ids/ids.h"
#include "common/core/money.h"
#include "common/core/result.h"
#include "server/payment/domain/payment_flow.h"

#include <QDateTime>

namespace payment {

using contracts::BuyerId;
using contracts::OrderId;
using contracts::PaymentId;
using core::Money;
using core::Result;

// Whether something happened, or was so already.
enum class Change { Made, None };

// What is to be paid, by whom and how. The order's one payment is never asked for with other terms.
struct Terms {
    BuyerId buyerId;
    Money amount;
    QString method;

    friend bool operator==(const Terms &, const Terms &) = default;
};

// The money for one order. Refused moves are Refused "payment-not-…" with the fact `status`.
class Payment {
public:
    struct Facts {
        PaymentId id;
        OrderId orderId;
        Terms terms;
        PaymentStatus status = PaymentStatus::Requested;
        QString declineReason; // once it was declined
        bool orderGivenUp = false; // cancelled or expired: what is approved from here on goes back

        friend bool operator==(const Facts &, const Facts &) = default;
    };

    [[nodiscard]] static Payment request(OrderId order, const Terms &terms);
    explicit Payment(Facts facts);

    [[nodiscard]] Result<> mustBeFor(const Terms &terms) const; // Refused "other-amount"
    // Approved, or, when the order was given up meanwhile, approved and due to go back: see isToBeRefunded().
    [[nodiscard]] Result<Change> approved(); // "payment-not-open"
    [[nodiscard]] Result<Change> declined(const QString &reason); // "payment-not-open"
    [[nodiscard]] Result<Change> orderGivenUp(); // made when money has to go back from now on
    [[nodiscard]] Result<Change> refunded(); // "payment-not-refunding"

    [[nodiscard]] const Facts &facts() const;
    [[nodiscard]] PaymentStatus status() const;
    [[nodiscard]] bool isToBeRefunded() const;

private:
    [[nodiscard]] Result<Change> move(PaymentTrigger trigger, QLatin1StringView refusal);

    Facts m_facts;
};

} // namespace payment
