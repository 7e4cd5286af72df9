#include "server/order_view/application/list_orders.h"

namespace order_view {

namespace {

OrderDocument asSeenBy(const Reader &reader, const ListedOrder &order)
{
    if (order.role == Role::Buyer)
        return order.document;
    return asSellerSees(order.document, contracts::SellerId(reader.user.uuid()));
}

} // namespace

ListOrders::ListOrders(OrderShelf &shelf)
    : m_shelf(shelf)
{
}

core::Result<OrderList> ListOrders::run(OrderFilter filter, const Reader &reader)
{
    if (!reader.isAdmin || filter.role)
        filter.user = reader.user;
    const int wanted = filter.limit;
    ++filter.limit; // one more tells whether there is a next page
    const auto listed = m_shelf.list(filter);
    if (!listed)
        return tl::unexpected(listed.error());
    OrderList list;
    for (const ListedOrder &order : listed->first(std::min<qsizetype>(wanted, listed->size())))
        list.items.append(asSeenBy(reader, order));
    if (listed->size() > wanted)
        list.next = list.items.last().orderId;
    return m_shelf.count(filter).map([&](const StatusCounts &counts) {
        list.counts = counts;
        return list;
    });
}

} // namespace order_view
