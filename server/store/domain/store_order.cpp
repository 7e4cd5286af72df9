#include "server/store/domain/store_order.h"

#include <algorithm>

namespace store {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isPrintable(QChar character)
{
    return character.isPrint() || character.isSurrogate();
}

Result<> isUsable(const QString &text, int longest, QLatin1StringView pointer, QLatin1StringView missing)
{
    if (text.isEmpty())
        return core::fail(
            core::Error{Fault::Invalid, missing, u"A parcel needs a courier and a waybill."_s, pointer, {}});
    if (text.size() > longest)
        return core::fail(core::Error{
            Fault::Invalid, u"too-long"_s, u"At most %1 characters are possible here."_s.arg(longest), pointer, {}});
    // Delivery takes nothing else, and could tell nobody any more.
    if (!std::all_of(text.begin(), text.end(), isPrintable))
        return core::fail(
            core::Error{Fault::Invalid, u"not-printable"_s, u"This cannot be printed on a parcel."_s, pointer, {}});
    return {};
}

Result<> isUsable(const Shipment &shipment)
{
    return isUsable(shipment.courier, Shipment::kLongestCourier, "/courier"_L1, "courier-missing"_L1).and_then([&] {
        return isUsable(shipment.waybill, Shipment::kLongestWaybill, "/waybill"_L1, "waybill-missing"_L1);
    });
}

} // namespace

Money StoreOrder::total() const
{
    Money sum;
    for (const OrderedBook &line : lines)
        sum = sum + line.unitPrice * line.quantity;
    return sum;
}

Result<bool> StoreOrder::requestShipment(const QString &courier, const QString &waybill, const QDateTime &now)
{
    const Shipment wanted{courier.simplified(), waybill.simplified(), now};
    if (const auto usable = isUsable(wanted); !usable)
        return core::fail(usable.error());
    if (status == StoreOrderStatus::Cancelled)
        return core::fail(Fault::Refused, "order-cancelled"_L1, u"The buyer has cancelled this order."_s);
    if (shipment && shipment->courier == wanted.courier && shipment->waybill == wanted.waybill)
        return false;
    const auto moved = next(status, StoreOrderTrigger::RequestShipment);
    if (!moved)
        return core::fail(
            Fault::Refused, "already-shipped"_L1, u"This order has left with another courier or waybill."_s);
    status = *moved;
    shipment = wanted;
    updatedAt = now;
    return true;
}

Result<> StoreOrder::follow(StoreOrderTrigger trigger, const QDateTime &at, const std::optional<QString> &where)
{
    const auto moved = next(status, trigger);
    if (!moved)
        return core::fail(Fault::Refused, "impossible-move"_L1,
            u"An order that is %1 cannot do what delivery tells."_s.arg(nameOf(status)));
    status = *moved;
    place = where ? where : place;
    updatedAt = at;
    return {};
}

} // namespace store
