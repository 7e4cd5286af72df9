#pragma once

#include "server/payment/domain/payment.h"

namespace payment {

// What the provider says of a charge.
struct ChargeOutcome {
    enum Kind {
        Approved,
        Declined,
        Unknown, // it may have been charged: ask again
        NotCharged, // certainly not: it was not reached, would not work, or has no such charge
    };

    Kind kind = Unknown;
    QString reason; // of a decline
};

// The company that moves the money. It knows a charge and a refund by the order's id, so that asking again never moves
// money twice. Asking takes as long as its time limit; never ask inside a transaction.
class PaymentProvider {
public:
    virtual ~PaymentProvider() = default;
    [[nodiscard]] virtual ChargeOutcome charge(const Payment &payment) = 0;
    [[nodiscard]] virtual ChargeOutcome find(const Payment &payment) = 0;
    [[nodiscard]] virtual bool refund(const Payment &payment) = 0; // whether it has certainly gone back
};

} // namespace payment
