#include "server/store/application/put_on_desk.h"

#include <QMap>

namespace store {

using contracts::ordering::OrderLine;
using contracts::ordering::OrderPlaced;

namespace {

Address addressOf(const contracts::ordering::Address &address)
{
    return {address.recipient, address.phone, address.postalCode, address.line1, address.line2};
}

QMap<SellerId, QList<OrderedBook>> linesBySeller(const QList<OrderLine> &lines)
{
    QMap<SellerId, QList<OrderedBook>> parts;
    for (const OrderLine &line : lines)
        parts[line.sellerId].append({line.bookId, line.title, line.quantity, line.unitPrice});
    return parts;
}

StoreOrder partOf(const OrderPlaced &placed, SellerId seller, const QList<OrderedBook> &lines)
{
    StoreOrder part;
    part.orderId = placed.orderId;
    part.sellerId = seller;
    part.buyerName = placed.buyerName;
    part.address = addressOf(placed.address);
    part.lines = lines;
    part.placedAt = placed.placedAt;
    part.updatedAt = placed.placedAt;
    return part;
}

} // namespace

PutOnDesk::PutOnDesk(Desk &desk)
    : m_desk(desk)
{
}

Result<> PutOnDesk::run(const OrderPlaced &placed)
{
    const auto parts = linesBySeller(placed.lines);
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        if (const auto added = m_desk.add(partOf(placed, part.key(), part.value())); !added)
            return added;
    }
    return {};
}

} // namespace store
