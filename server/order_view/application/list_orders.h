#pragma once

#include "common/contracts/order_view/order_list.h"
#include "common/core/page.h"
#include "server/order_view/application/parties.h"
#include "server/order_view/application/reader.h"

namespace order_view {

using contracts::order_view::OrderList;
using contracts::order_view::OrderStatus;
using contracts::order_view::StatusCounts;

// Which orders are asked for.
struct OrderFilter {
    std::optional<contracts::UserId> user; // whom they concern; nobody in particular for an admin
    std::optional<Role> role;
    std::optional<OrderStatus> status;
    std::optional<contracts::OrderId> after;
    int limit = core::PageRequest::kDefaultLimit;
};

struct ListedOrder {
    OrderDocument document;
    Role role = Role::Buyer; // in which it concerns the one who asks
};

class OrderShelf {
public:
    virtual ~OrderShelf() = default;
    // The newest first.
    [[nodiscard]] virtual core::Result<QList<ListedOrder>> list(const OrderFilter &filter) = 0;
    // Whatever status and page are asked for.
    [[nodiscard]] virtual core::Result<StatusCounts> count(const OrderFilter &filter) = 0;
};

// The orders that concern a reader, a page at a time; an admin sees all, unless they ask for their own in a role.
class ListOrders {
public:
    explicit ListOrders(OrderShelf &shelf);

    [[nodiscard]] core::Result<OrderList> run(OrderFilter filter, const Reader &reader);

private:
    OrderShelf &m_shelf;
};

} // namespace order_view
