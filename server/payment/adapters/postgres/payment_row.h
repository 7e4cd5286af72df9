#pragma once

#include "server/payment/domain/payment.h"
#include "server/platform/postgres/connection.h"

#include <optional>

namespace payment {

// A payment as its row in the table `payment`, with `given_up` of its order. Error: Broken "unreadable-payment".
[[nodiscard]] Result<Payment> paymentOf(const platform::postgres::Row &row);

// Nothing where there was no row; every other error stays one.
[[nodiscard]] Result<std::optional<Payment>> paymentIfAny(const Result<platform::postgres::Row> &row);

} // namespace payment
