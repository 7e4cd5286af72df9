#include "tests/client/seller/a_desk.h"

#include "common/contracts/json/page.h"

namespace tests {

using namespace Qt::Literals::StringLiterals;
using contracts::notification::Message;
using contracts::notification::MessageFacts;
using contracts::notification::MessageKind;

DeskRecord anOrder(const QString &recipient, int minutesAgo)
{
    DeskRecord order;
    order.orderId = contracts::OrderId::generate();
    order.buyerName = recipient;
    order.address = {recipient, u"010-1234-5678"_s, u"10881"_s, u"경기도 파주시 회동길 125"_s, u"2층"_s};
    order.lines = {{contracts::BookId::generate(), u"토지 1"_s, 2, core::Money::krw(13'500)},
        {contracts::BookId::generate(), u"데미안 & 싯다르타"_s, 1, core::Money::krw(9'000)}};
    order.total = core::Money::krw(36'000);
    order.placedAt = QDateTime({2026, 3, 1}, {12, 0}, Qt::UTC).addSecs(-60 * minutesAgo);
    order.updatedAt = order.placedAt;
    return order;
}

DeskRecord at(DeskStatus status, DeskRecord order)
{
    order.status = status;
    order.updatedAt = order.updatedAt.addSecs(1);
    return order;
}

DeskRecord shipped(DeskRecord order, const QString &waybill)
{
    order = at(DeskStatus::ShipmentRequested, order);
    order.shipment = {u"한진택배"_s, waybill, order.updatedAt};
    return order;
}

QString pathOf(const DeskRecord &order)
{
    return u"/api/v1/store/orders/"_s + order.orderId.toString();
}

Message message(MessageKind kind, const MessageFacts &facts)
{
    static qint64 number = 0;
    return {++number, QUuid::createUuid(), kind, u"title"_s, u"text"_s, facts, QDateTime::currentDateTimeUtc(), false};
}

QFuture<std::optional<QString>> NoToken::load(const QString &)
{
    return QtFuture::makeReadyFuture(std::optional<QString>());
}

QFuture<void> NoToken::save(const QString &, const QString &)
{
    return QtFuture::makeReadyFuture();
}

QFuture<void> NoToken::forget(const QString &)
{
    return QtFuture::makeReadyFuture();
}

void DeskShop::has(const QList<DeskRecord> &orders)
{
    static constexpr std::array kAll{DeskStatus::Waiting, DeskStatus::ShipmentRequested, DeskStatus::Shipping,
        DeskStatus::InTransit, DeskStatus::OutForDelivery, DeskStatus::Failed, DeskStatus::Returned,
        DeskStatus::Delivered, DeskStatus::Cancelled};
    for (const DeskStatus status : kAll) {
        core::Page<DeskRecord> page;
        std::copy_if(orders.begin(), orders.end(), std::back_inserter(page.items),
            [&](const DeskRecord &order) { return order.status == status; });
        answer(api::Verb::Get, u"/api/v1/store/orders?status=%1&"_s.arg(nameOf(status)), contracts::toJson(page));
    }
    for (const DeskRecord &order : orders)
        know(order);
}

void DeskShop::know(const DeskRecord &order)
{
    answer(api::Verb::Get, pathOf(order), toJson(order));
}

} // namespace tests
