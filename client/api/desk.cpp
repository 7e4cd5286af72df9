#include "client/api/desk.h"

#include "client/api/questions.h"
#include "client/api/reading.h"
#include "common/contracts/json/page.h"
#include "common/contracts/order_view/order_document.h"

namespace api {

using namespace contracts::store;
using contracts::DeliveryId;
using contracts::OrderId;
using contracts::delivery::DeliveryDocument;

namespace {

QString pathOf(const OrderId &order)
{
    return u"/api/v1/store/orders/"_s + order.toString();
}

Result<DeskRecord> deskRecord(const QJsonObject &body)
{
    return parseDeskRecord(body);
}

Result<core::Page<DeskRecord>> deskPage(const QJsonObject &body)
{
    return contracts::parsePage(
        body, [](const QJsonObject &item, const QString &pointer) { return parseDeskRecord(item, pointer); });
}

} // namespace

Desk::Desk(Transport &shop)
    : m_shop(shop)
{
}

QFuture<Result<core::Page<DeskRecord>>> Desk::list(
    std::optional<DeskStatus> status, const core::PageRequest &page) const
{
    const QString path = withQuery(u"/api/v1/store/orders"_s,
        {{"status"_L1, status ? nameOf(*status) : QString()}, {"after"_L1, page.after},
            {"limit"_L1, QString::number(page.limit)}});
    return read(m_shop.send(get(path)), deskPage);
}

QFuture<Result<DeskRecord>> Desk::order(const OrderId &order) const
{
    return read(m_shop.send(get(pathOf(order))), deskRecord);
}

QFuture<Result<DeskRecord>> Desk::ship(
    const OrderId &order, const ShipmentRequest &shipment, const IdempotencyKey &key) const
{
    return read(m_shop.send(post(pathOf(order) + u"/shipment"_s, toJson(shipment), key.bytes())), deskRecord);
}

QFuture<Result<QList<contracts::order_view::ViewedDelivery>>> Desk::parcels(const OrderId &order) const
{
    return read(m_shop.send(get(u"/api/v1/orders/"_s + order.toString())), [](const QJsonObject &body) {
        return contracts::order_view::parseOrderDocument(body).map(
            [](const auto &document) { return document.deliveries; });
    });
}

QFuture<Result<DeliveryDocument>> Desk::progress(
    const DeliveryId &delivery, const contracts::delivery::ProgressRequest &progress, const IdempotencyKey &key) const
{
    const QString path = u"/api/v1/deliveries/%1/progress"_s.arg(delivery.toString());
    return read(m_shop.send(post(path, toJson(progress), key.bytes())), contracts::delivery::parseDeliveryDocument);
}

} // namespace api
