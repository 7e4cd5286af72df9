#include "server/order_view/application/parties.h"

#include "server/order_view/application/facts.h"
#include "server/order_view/application/timeline.h"

namespace order_view {

using contracts::SellerId;
using contracts::UserId;
using contracts::order_view::ViewedDelivery;
using contracts::order_view::ViewedLine;

namespace {

void addOnce(QList<Party> &parties, const Party &party)
{
    const auto isSame = [&](const Party &known) { return known.user == party.user; };
    if (std::none_of(parties.cbegin(), parties.cend(), isSame))
        parties.append(party);
}

core::Money totalOf(const QList<ViewedLine> &lines)
{
    core::Money total;
    for (const ViewedLine &line : lines)
        total = total + line.unitPrice * line.quantity;
    return total;
}

bool concerns(const TimelineEntry &entry, const SellerId &seller)
{
    return entry.sellerId.value_or(seller) == seller && !entry.fact.startsWith("payment"_L1);
}

} // namespace

QString nameOf(Role role)
{
    return role == Role::Seller ? u"seller"_s : u"buyer"_s;
}

core::Result<Role> parseRole(QStringView name)
{
    for (const Role role : {Role::Buyer, Role::Seller}) {
        if (name == nameOf(role))
            return role;
    }
    return core::fail(core::Fault::Invalid, "unknown-role"_L1, u"Orders are seen as buyer or as seller."_s);
}

QList<Party> partiesOf(const OrderDocument &document)
{
    QList<Party> parties;
    if (document.buyerId)
        parties.append({contracts::userOf(*document.buyerId), Role::Buyer});
    if (countOf(document.timeline, kOrderPlaced) == 0)
        return parties;
    for (const ViewedLine &line : document.lines)
        addOnce(parties, {contracts::userOf(line.sellerId), Role::Seller});
    return parties;
}

OrderDocument asSellerSees(const OrderDocument &document, const SellerId &seller)
{
    OrderDocument seen = document;
    seen.lines.removeIf([&](const ViewedLine &line) { return line.sellerId != seller; });
    seen.deliveries.removeIf([&](const ViewedDelivery &delivery) { return delivery.sellerId != seller; });
    seen.timeline.removeIf([&](const TimelineEntry &entry) { return !concerns(entry, seller); });
    for (TimelineEntry &entry : seen.timeline)
        entry.amount.reset(); // it is of the whole order
    seen.total = totalOf(seen.lines);
    seen.payment.reset();
    seen.deadline.reset();
    return seen;
}

} // namespace order_view
