#include "client/api/orders.h"

#include "client/api/questions.h"
#include "client/api/reading.h"

namespace api {

using namespace contracts::order_view;
using contracts::OrderId;
using contracts::ordering::OrderAnswer;
using contracts::ordering::parseOrderAnswer;

namespace {

QString pathOf(const OrderId &order)
{
    return u"/api/v1/orders/"_s + order.toString();
}

} // namespace

Orders::Orders(Transport &shop)
    : m_shop(shop)
{
}

QFuture<Result<OrderAnswer>> Orders::place(
    const contracts::ordering::PlaceOrderRequest &order, const IdempotencyKey &key) const
{
    return read(m_shop.send(post(u"/api/v1/orders"_s, toJson(order), key.bytes())), parseOrderAnswer);
}

QFuture<Result<OrderAnswer>> Orders::payNow(const OrderId &order, const IdempotencyKey &key) const
{
    return read(m_shop.send(post(pathOf(order) + u"/payment"_s, {}, key.bytes())), parseOrderAnswer);
}

QFuture<Result<OrderAnswer>> Orders::cancel(const OrderId &order, const IdempotencyKey &key) const
{
    return read(m_shop.send(post(pathOf(order) + u"/cancellation"_s, {}, key.bytes())), parseOrderAnswer);
}

QFuture<Result<OrderList>> Orders::list(
    std::optional<OrderStatus> status, std::optional<OrderId> after, int limit) const
{
    const QString path = withQuery(u"/api/v1/orders"_s,
        {{"as"_L1, u"buyer"_s}, {"status"_L1, status ? QString(toText(*status)) : QString()},
            {"after"_L1, after ? after->toString() : QString()}, {"limit"_L1, QString::number(limit)}});
    return read(m_shop.send(get(path)), parseOrderList);
}

QFuture<Result<OrderDocument>> Orders::order(const OrderId &order) const
{
    return read(m_shop.send(get(pathOf(order))), [](const QJsonObject &body) { return parseOrderDocument(body); });
}

} // namespace api
