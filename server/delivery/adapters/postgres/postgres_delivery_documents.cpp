#include "server/delivery/adapters/postgres/postgres_delivery_documents.h"

namespace delivery {

using namespace Qt::Literals::StringLiterals;
using contracts::delivery::DeliveryDocument;
using contracts::delivery::DeliveryStep;
using core::Result;
using platform::postgres::Row;

namespace {

std::optional<QString> given(const Row &row, QLatin1StringView column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.text(column));
}

} // namespace

PostgresDeliveryDocuments::PostgresDeliveryDocuments(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

Result<DeliveryDocument> PostgresDeliveryDocuments::find(const DeliveryId &id)
{
    const auto rows = m_connection.query("delivery/queries/show_delivery"_L1, {{"delivery"_L1, id}});
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->isEmpty())
        return core::fail(core::Fault::NotFound, "delivery-not-found"_L1, u"There is no such delivery."_s);
    const Row &row = rows->first();
    const auto status = contracts::delivery::parseDeliveryStatus(row.text("status"_L1));
    if (!status)
        return tl::unexpected(status.error());
    return stepsOf(id).map([&](const QList<DeliveryStep> &steps) {
        return DeliveryDocument{
            {row.id<OrderId>("order_id"_L1), id, row.id<SellerId>("seller_id"_L1), row.id<BuyerId>("buyer_id"_L1)},
            *status, given(row, "courier"_L1), given(row, "waybill"_L1), steps};
    });
}

Result<QList<DeliveryStep>> PostgresDeliveryDocuments::stepsOf(const DeliveryId &id)
{
    const auto rows = m_connection.query("delivery/queries/steps_of_delivery"_L1, {{"delivery"_L1, id}});
    if (!rows)
        return tl::unexpected(rows.error());
    QList<DeliveryStep> steps;
    for (const Row &row : *rows) {
        const auto status = contracts::delivery::parseDeliveryStatus(row.text("status"_L1));
        if (!status)
            return tl::unexpected(status.error());
        steps.append({*status, given(row, "place"_L1), row.time("at"_L1)});
    }
    return steps;
}

} // namespace delivery
