#pragma once

#include "common/contracts/order_view/order_document.h"

namespace tests {

using contracts::order_view::OrderDocument;

// Orders that read aloud: anOrder().of(2, u"Kafka on the Shore"_s).paid().shipped().
class OrderBuilder {
public:
    OrderBuilder();

    OrderBuilder &of(int quantity, const QString &title, qint64 price = 12'000);
    OrderBuilder &byAnotherSeller(); // what is ordered from here on
    OrderBuilder &awaitingPayment(const QDateTime &deadline);
    OrderBuilder &paid();
    OrderBuilder &prepared(); // a parcel of each seller
    OrderBuilder &shipped(int parcel = 0);
    OrderBuilder &seen(const QString &status, const QString &place, int parcel = 0);
    OrderBuilder &delivered(int parcel = 0);
    OrderBuilder &completed();
    OrderBuilder &cancelling();
    OrderBuilder &refused();
    OrderBuilder &cancelled();
    OrderBuilder &refunded();
    OrderBuilder &happened(const QString &fact);

    [[nodiscard]] const OrderDocument &document() const { return m_order; }
    operator OrderDocument() const { return m_order; } // NOLINT: it is the order
    [[nodiscard]] contracts::OrderId id() const { return m_order.orderId; }
    [[nodiscard]] QUuid lastEvent() const { return m_order.timeline.last().eventId; }
    [[nodiscard]] QJsonObject json() const { return toJson(m_order); }

private:
    contracts::order_view::TimelineEntry &tell(const QString &fact);
    void move(int parcel, const QString &status);

    OrderDocument m_order;
    QDateTime m_now;
    contracts::SellerId m_seller = contracts::SellerId::generate();
};

[[nodiscard]] OrderBuilder anOrder();
[[nodiscard]] QJsonObject listOf(const QList<OrderDocument> &newestFirst, bool thereAreMore = false);

} // namespace tests
