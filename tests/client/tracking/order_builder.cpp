#include "tests/client/tracking/order_builder.h"

#include "common/contracts/order_view/order_list.h"

namespace tests {

using namespace Qt::Literals::StringLiterals;
using namespace contracts::order_view;
using contracts::BookId;
using contracts::DeliveryId;
using contracts::OrderId;
using core::Money;

OrderBuilder anOrder()
{
    return {};
}

OrderBuilder::OrderBuilder()
    : m_now(QDateTime(QDate(2026, 3, 1), QTime(9, 30), Qt::UTC))
{
    m_order.orderId = OrderId::generate();
    m_order.orderedAt = m_now;
    m_order.address = ViewedAddress{u"김서연"_s, u"010-2345-6789"_s, u"04066"_s, u"서울특별시 마포구 와우산로 94"_s};
}

TimelineEntry &OrderBuilder::tell(const QString &fact)
{
    m_now = m_now.addSecs(60);
    m_order.timeline.append({QUuid::createUuid(), fact, m_now});
    return m_order.timeline.last();
}

OrderBuilder &OrderBuilder::happened(const QString &fact)
{
    tell(fact);
    return *this;
}

OrderBuilder &OrderBuilder::of(int quantity, const QString &title, qint64 price)
{
    m_order.lines.append({BookId::generate(), m_seller, title, quantity, Money::krw(price)});
    m_order.total = m_order.total.value_or(Money()) + Money::krw(price) * quantity;
    return *this;
}

OrderBuilder &OrderBuilder::byAnotherSeller()
{
    m_seller = contracts::SellerId::generate();
    return *this;
}

OrderBuilder &OrderBuilder::awaitingPayment(const QDateTime &deadline)
{
    m_order.status = OrderStatus::AwaitingPayment;
    m_order.deadline = deadline;
    m_order.payment = ViewedPayment{u"awaiting"_s};
    tell(u"orderPaymentDeferred"_s).amount = m_order.total;
    return *this;
}

OrderBuilder &OrderBuilder::paid()
{
    tell(u"paymentApproved"_s).amount = m_order.total;
    m_order.status = OrderStatus::Placed;
    m_order.payment =
        ViewedPayment{u"approved"_s, contracts::PaymentId::generate(), m_order.total, u"card"_s, {}, m_now};
    tell(u"orderPlaced"_s).amount = m_order.total;
    return *this;
}

OrderBuilder &OrderBuilder::prepared()
{
    QList<contracts::SellerId> sellers;
    for (const ViewedLine &line : std::as_const(m_order.lines)) {
        if (sellers.contains(line.sellerId))
            continue;
        sellers.append(line.sellerId);
        const DeliveryId id = DeliveryId::generate();
        TimelineEntry &entry = tell(u"deliveryPrepared"_s);
        entry.sellerId = line.sellerId;
        entry.deliveryId = id;
        m_order.deliveries.append({id, line.sellerId, u"preparing"_s, {}, {}, {}, m_now});
    }
    return *this;
}

void OrderBuilder::move(int parcel, const QString &status)
{
    ViewedDelivery &delivery = m_order.deliveries[parcel];
    delivery.status = status;
    delivery.changedAt = m_now;
    m_order.timeline.last().sellerId = delivery.sellerId;
    m_order.timeline.last().deliveryId = delivery.deliveryId;
}

OrderBuilder &OrderBuilder::shipped(int parcel)
{
    if (m_order.deliveries.isEmpty())
        prepared();
    tell(u"deliveryStarted"_s);
    move(parcel, u"started"_s);
    m_order.deliveries[parcel].courier = u"한진택배"_s;
    m_order.deliveries[parcel].waybill = u"4502-1189-773%1"_s.arg(parcel);
    m_order.status = OrderStatus::Shipping;
    return *this;
}

OrderBuilder &OrderBuilder::seen(const QString &status, const QString &place, int parcel)
{
    TimelineEntry &entry = tell(u"deliveryProgressed"_s);
    entry.status = status;
    entry.place = place;
    move(parcel, status);
    m_order.deliveries[parcel].place = place;
    return *this;
}

OrderBuilder &OrderBuilder::delivered(int parcel)
{
    tell(u"deliveryCompleted"_s);
    move(parcel, u"delivered"_s);
    return *this;
}

OrderBuilder &OrderBuilder::completed()
{
    tell(u"orderCompleted"_s);
    m_order.status = OrderStatus::Completed;
    return *this;
}

OrderBuilder &OrderBuilder::cancelling()
{
    tell(u"orderCancellationRequested"_s);
    m_order.status = OrderStatus::Cancelling;
    return *this;
}

OrderBuilder &OrderBuilder::refused()
{
    tell(u"deliveryCancellationRefused"_s).reason = u"handed-over"_s;
    m_order.status = OrderStatus::Shipping;
    return *this;
}

OrderBuilder &OrderBuilder::cancelled()
{
    tell(u"orderCancelled"_s).amount = m_order.total;
    m_order.status = OrderStatus::Cancelled;
    for (ViewedDelivery &delivery : m_order.deliveries)
        delivery.status = u"cancelled"_s;
    return *this;
}

OrderBuilder &OrderBuilder::refunded()
{
    tell(u"paymentRefunded"_s).amount = m_order.total;
    m_order.payment->status = u"refunded"_s;
    m_order.payment->refundedAt = m_now;
    return *this;
}

QJsonObject listOf(const QList<OrderDocument> &newestFirst, bool thereAreMore)
{
    OrderList list{newestFirst, {}, {}};
    if (thereAreMore)
        list.next = newestFirst.last().orderId;
    for (const OrderDocument &order : newestFirst)
        ++list.counts[order.status];
    return toJson(list);
}

} // namespace tests
