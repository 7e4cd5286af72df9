#include "server/store/adapters/postgres/postgres_desk.h"

#include "common/contracts/store/desk.h"
#include "server/store/adapters/postgres/pages.h"
#include "server/store/application/records.h"

#include <QJsonArray>

namespace store {

using namespace Qt::Literals::StringLiterals;
using platform::postgres::Row;
namespace wire = contracts::store;

namespace {

// Address and lines are kept as they are told: in the form of the contract.
QJsonArray toJson(const QList<wire::DeskLine> &lines)
{
    QJsonArray items;
    for (const wire::DeskLine &line : lines)
        items.append(wire::toJson(line));
    return items;
}

Address addressOf(const Row &row)
{
    const wire::DeskAddress address = wire::parseDeskAddress(row.object("address"_L1), {}).value();
    return {address.recipient, address.phone, address.postalCode, address.line1, address.line2};
}

QList<OrderedBook> linesOf(const Row &row)
{
    QList<OrderedBook> lines;
    for (const QJsonValue &item : row.array("lines"_L1)) {
        const wire::DeskLine line = wire::parseDeskLine(item.toObject(), {}).value();
        lines.append({line.bookId, line.title, line.quantity, line.unitPrice});
    }
    return lines;
}

StoreOrder orderOf(const Row &row)
{
    StoreOrder order;
    order.orderId = row.id<OrderId>("order_id"_L1);
    order.sellerId = row.id<SellerId>("seller_id"_L1);
    order.buyerName = row.text("buyer_name"_L1);
    order.address = addressOf(row);
    order.lines = linesOf(row);
    order.status = storeOrderStatus(row.text("status"_L1)).value();
    if (!row.isNull("shipment_requested_at"_L1))
        order.shipment = {row.text("courier"_L1), row.text("waybill"_L1), row.time("shipment_requested_at"_L1)};
    if (!row.isNull("place"_L1))
        order.place = row.text("place"_L1);
    order.placedAt = row.time("placed_at"_L1);
    order.updatedAt = row.time("updated_at"_L1);
    return order;
}

Result<StoreOrder> orderIn(const Result<Row> &row)
{
    return orUnknown(row.transform(orderOf), u"not-on-desk"_s, u"There is no such paid order on this desk."_s);
}

} // namespace

PostgresDesk::PostgresDesk(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

Result<StoreOrder> PostgresDesk::take(OrderId order, SellerId seller)
{
    return orderIn(
        m_connection.queryOne("store/queries/take_store_order"_L1, {{"order_id"_L1, order}, {"seller_id"_L1, seller}}));
}

Result<StoreOrder> PostgresDesk::look(OrderId order, SellerId seller)
{
    return orderIn(m_connection.queryOne(
        "store/queries/look_at_store_order"_L1, {{"order_id"_L1, order}, {"seller_id"_L1, seller}}));
}

Result<> PostgresDesk::add(const StoreOrder &order)
{
    const wire::DeskRecord record = recordOf(order);
    return m_connection
        .execute("store/queries/add_store_order"_L1,
            {{"order_id"_L1, order.orderId}, {"seller_id"_L1, order.sellerId}, {"buyer_name"_L1, order.buyerName},
                {"address"_L1, wire::toJson(record.address)}, {"lines"_L1, toJson(record.lines)},
                {"status"_L1, QString(nameOf(order.status))}, {"placed_at"_L1, order.placedAt},
                {"updated_at"_L1, order.updatedAt}})
        .and_then(expectOneRow);
}

Result<> PostgresDesk::save(const StoreOrder &order)
{
    const Shipment shipment = order.shipment.value_or(Shipment());
    return m_connection
        .execute("store/queries/save_store_order"_L1,
            {{"order_id"_L1, order.orderId}, {"seller_id"_L1, order.sellerId},
                {"status"_L1, QString(nameOf(order.status))}, {"courier"_L1, shipment.courier},
                {"waybill"_L1, shipment.waybill}, {"shipment_requested_at"_L1, shipment.requestedAt},
                {"place"_L1, order.place}, {"updated_at"_L1, order.updatedAt}})
        .and_then(expectOneRow);
}

Result<core::Page<StoreOrder>> PostgresDesk::list(
    SellerId seller, std::optional<StoreOrderStatus> status, const core::PageRequest &request)
{
    const auto after = idAfter(request);
    if (!after)
        return core::fail(after.error());
    const auto rows = status ? m_connection.query("store/queries/list_desk_by_status"_L1,
                          {{"seller_id"_L1, seller}, {"status"_L1, QString(nameOf(*status))}, {"after"_L1, *after},
                              {"limit"_L1, request.limit + 1}})
                             : m_connection.query("store/queries/list_desk"_L1,
                                 {{"seller_id"_L1, seller}, {"after"_L1, *after}, {"limit"_L1, request.limit + 1}});
    return rows.transform([&](const QList<Row> &read) {
        return pageOf<StoreOrder>(
            read, request.limit, orderOf, [](const StoreOrder &last) { return last.orderId.toString(); });
    });
}

} // namespace store
