#include "server/ordering/application/claim_payment.h"

namespace ordering {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Fault;

ClaimPayment::ClaimPayment(PaymentQueue &queue, Orders &orders, const core::Clock &clock, PlacingTimes times)
    : m_queue(queue)
    , m_orders(orders)
    , m_clock(clock)
    , m_times(times)
{
}

Result<std::optional<Claim>> ClaimPayment::run(OrderId id, BuyerId buyer)
{
    const auto order = m_orders.find(id);
    if (!order)
        return core::fail(order.error());
    if (order->facts().buyer.id != buyer)
        return core::fail(Fault::NotFound, "order-not-found"_L1, u"There is no such order."_s);
    if (order->status() != OrderStatus::AwaitingPayment)
        return std::optional<Claim>();
    const QDateTime now = m_clock.now();
    if (!order->mayBePaid(now))
        return core::fail(Error{Fault::Refused, u"order-not-payable"_s, u"The time to pay this order is over."_s, {},
            {{u"status"_s, nameOf(order->status())}}});
    return m_queue.claim(id, now, now.addSecs(m_times.claim.count())).transform([](const Claim &claim) {
        return std::optional(claim);
    });
}

} // namespace ordering
