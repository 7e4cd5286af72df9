#pragma once

#include "server/payment/domain/payment.h"

#include <optional>

namespace payment {

// Money that has to go back, as a work list that survives restarts. An order is on it once at most.
class Refunds {
public:
    virtual ~Refunds() = default;
    [[nodiscard]] virtual Result<> add(const Payment &payment, const QDateTime &due) = 0;
    // The one that is due first; nobody else gets it before `until`.
    [[nodiscard]] virtual Result<std::optional<Payment>> claimDue(const QDateTime &now, const QDateTime &until) = 0;
    [[nodiscard]] virtual Result<> postpone(OrderId order, const QDateTime &now) = 0; // each time longer
    [[nodiscard]] virtual Result<> done(OrderId order, const QDateTime &now) = 0;
};

} // namespace payment
