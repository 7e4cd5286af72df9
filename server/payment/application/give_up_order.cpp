#include "server/payment/application/give_up_order.h"

namespace payment {

using core::fail;

GiveUpOrder::GiveUpOrder(Payments &payments, Refunds &refunds, const core::Clock &clock)
    : m_payments(payments)
    , m_refunds(refunds)
    , m_clock(clock)
{
}

Result<> GiveUpOrder::run(OrderId order)
{
    auto payment =
        m_payments.lock(order).and_then([&](bool) { return m_payments.rememberGivenUp(order); }).and_then([&] {
            return m_payments.find(order);
        });
    if (!payment)
        return fail(payment.error());
    if (!*payment)
        return {};
    return (*payment)->orderGivenUp().and_then([&](Change change) -> Result<> {
        if (change == Change::None)
            return {};
        return m_payments.save(**payment).and_then([&] { return m_refunds.add(**payment, m_clock.now()); });
    });
}

} // namespace payment
