#include "server/payment/adapters/postgres/payment_row.h"

namespace payment {

using namespace Qt::Literals::StringLiterals;
using core::fail;
using core::Fault;

Result<Payment> paymentOf(const platform::postgres::Row &row)
{
    const auto status = paymentStatusOf(row.text("status"_L1));
    if (!status)
        return fail(Fault::Broken, "unreadable-payment"_L1, row.uuid("order_id"_L1).toString());
    Payment::Facts facts;
    facts.id = row.id<PaymentId>("payment_id"_L1);
    facts.orderId = row.id<OrderId>("order_id"_L1);
    facts.terms = {row.id<BuyerId>("buyer_id"_L1), Money::krw(row.number("amount"_L1)), row.text("method"_L1)};
    facts.status = *status;
    facts.declineReason = row.text("decline_reason"_L1);
    facts.orderGivenUp = row.flag("given_up"_L1);
    return Payment(facts);
}

Result<std::optional<Payment>> paymentIfAny(const Result<platform::postgres::Row> &row)
{
    if (!row && row.error().fault == Fault::NotFound)
        return std::nullopt;
    return row.and_then(paymentOf).transform([](const Payment &payment) { return std::optional(payment); });
}

} // namespace payment
