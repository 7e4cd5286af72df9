#include "server/delivery/adapters/postgres/postgres_deliveries.h"

#include "server/delivery/application/words.h"

namespace delivery {

using namespace Qt::Literals::StringLiterals;
using core::Result;
using platform::postgres::Row;

namespace {

QString statusText(DeliveryStatus status)
{
    return toText(inWords(status));
}

std::optional<QString> given(const Row &row, QLatin1StringView column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.text(column));
}

Result<std::optional<Handover>> readHandover(const Row &row)
{
    if (row.isNull("courier"_L1))
        return std::nullopt;
    return Handover::make(row.text("courier"_L1), row.text("waybill"_L1)).map([](const Handover &handover) {
        return std::optional(handover);
    });
}

Result<Delivery> readDelivery(const Row &row)
{
    const auto status = contracts::delivery::parseDeliveryStatus(row.text("status"_L1));
    if (!status)
        return tl::unexpected(status.error());
    const auto handover = readHandover(row);
    if (!handover)
        return tl::unexpected(handover.error());
    const Parcel parcel{row.id<DeliveryId>("delivery_id"_L1), row.id<OrderId>("order_id"_L1),
        row.id<SellerId>("seller_id"_L1), row.id<BuyerId>("buyer_id"_L1)};
    const Step last{fromWords(*status), given(row, "place"_L1), row.time("changed_at"_L1)};
    return Delivery::restore(parcel, last, int(row.number("step_count"_L1)), *handover);
}

} // namespace

PostgresDeliveries::PostgresDeliveries(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

Result<Delivery> PostgresDeliveries::find(const DeliveryId &id)
{
    const auto rows = m_connection.query("delivery/queries/find_delivery"_L1, {{"delivery"_L1, id}});
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->isEmpty())
        return core::fail(core::Fault::NotFound, "delivery-not-found"_L1, u"There is no such delivery."_s);
    return readDelivery(rows->first());
}

Result<QList<Delivery>> PostgresDeliveries::ofOrder(const OrderId &order)
{
    const auto rows = m_connection.query("delivery/queries/deliveries_of_order"_L1, {{"order"_L1, order}});
    if (!rows)
        return tl::unexpected(rows.error());
    QList<Delivery> deliveries;
    for (const Row &row : *rows) {
        const auto delivery = readDelivery(row);
        if (!delivery)
            return tl::unexpected(delivery.error());
        deliveries.append(*delivery);
    }
    return deliveries;
}

Result<bool> PostgresDeliveries::add(const Delivery &delivery)
{
    const Parcel &parcel = delivery.parcel();
    return m_connection
        .execute("delivery/queries/add_delivery"_L1,
            {{"delivery"_L1, parcel.id}, {"order"_L1, parcel.orderId}, {"seller"_L1, parcel.sellerId},
                {"buyer"_L1, parcel.buyerId}, {"status"_L1, statusText(delivery.status())},
                {"at"_L1, delivery.lastStep().at}})
        .map([](int added) { return added == 1; });
}

Result<> PostgresDeliveries::save(const Delivery &delivery)
{
    const auto courier = delivery.handover() ? std::optional(delivery.handover()->courier()) : std::nullopt;
    const auto waybill = delivery.handover() ? std::optional(delivery.handover()->waybill()) : std::nullopt;
    const auto saved = m_connection.execute("delivery/queries/save_delivery"_L1,
        {{"delivery"_L1, delivery.parcel().id}, {"status"_L1, statusText(delivery.status())},
            {"place"_L1, delivery.lastStep().place}, {"at"_L1, delivery.lastStep().at},
            {"steps"_L1, delivery.stepCount()}, {"courier"_L1, courier}, {"waybill"_L1, waybill}});
    if (!saved)
        return tl::unexpected(saved.error());
    if (*saved == 0)
        return core::fail(core::Fault::Conflict, "delivery-changed"_L1, u"Somebody else moved the parcel."_s);
    return {};
}

} // namespace delivery
