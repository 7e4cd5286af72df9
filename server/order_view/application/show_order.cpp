#include "server/order_view/application/show_order.h"

namespace order_view {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<Role> roleOf(const Reader &reader, const OrderDocument &document)
{
    for (const Party &party : partiesOf(document)) {
        if (party.user == reader.user)
            return party.role;
    }
    return std::nullopt;
}

} // namespace

ShowOrder::ShowOrder(KnownOrders &orders)
    : m_orders(orders)
{
}

core::Result<ShownOrder> ShowOrder::run(const contracts::OrderId &order, const Reader &reader)
{
    auto shown = m_orders.find(order);
    if (!shown || reader.isAdmin)
        return shown;
    const auto role = roleOf(reader, shown->document);
    if (!role)
        return core::fail(core::Fault::NotFound, "order-not-found"_L1, u"There is no such order."_s);
    if (role == Role::Seller)
        shown->document = asSellerSees(shown->document, contracts::SellerId(reader.user.uuid()));
    return shown;
}

} // namespace order_view
