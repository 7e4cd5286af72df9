#pragma once

#include "server/payment/domain/payment.h"

#include <optional>

namespace payment {

// Payments whose outcome is not known, as a work list that survives restarts: the provider is asked again, each time
// later, until it has an answer, or has said often enough that it never heard of the charge.
class OpenCharges {
public:
    virtual ~OpenCharges() = default;
    [[nodiscard]] virtual Result<> checkAt(OrderId order, const QDateTime &time) = 0; // from the beginning
    // The one that is due first; nobody else gets it before `until`.
    [[nodiscard]] virtual Result<std::optional<Payment>> claimDue(const QDateTime &now, const QDateTime &until) = 0;
    // Not known yet. `heardOf`: the provider may have the charge.
    [[nodiscard]] virtual Result<> postpone(OrderId order, const QDateTime &now, bool heardOf) = 0;
};

} // namespace payment
