#pragma once

#include "common/core/uuid_v7.h"
#include "server/order_view/application/merge.h"

// The life of one order, fact by fact, each a second after the one before.
class OrderStory {
public:
    contracts::OrderId order = contracts::OrderId::generate();
    contracts::BuyerId buyer = contracts::BuyerId::generate();
    contracts::PaymentId payment = contracts::PaymentId::generate();
    QList<contracts::SellerId> sellers{contracts::SellerId::generate(), contracts::SellerId::generate()};
    QList<contracts::DeliveryId> parcels{contracts::DeliveryId::generate(), contracts::DeliveryId::generate()};

    contracts::ordering::OrderPaymentDeferred deferred()
    {
        return {order, buyer, QStringLiteral("김서연"), address(), lines(), core::Money::krw(42'000),
            QDateTime(QDate(2026, 3, 1), QTime(10, 0), Qt::UTC), tick()};
    }

    contracts::ordering::OrderPlaced placed()
    {
        const QDateTime now = tick();
        return {
            order, buyer, QStringLiteral("김서연"), address(), lines(), core::Money::krw(42'000), payment, now, now};
    }

    contracts::ordering::OrderPaymentFailed failed() { return {order, buyer, QStringLiteral("declined"), tick()}; }
    contracts::ordering::OrderExpired expired() { return {order, buyer, tick()}; }
    contracts::ordering::OrderCancellationRequested cancelling() { return {order, buyer, sellers, tick()}; }
    contracts::ordering::OrderCancelled cancelled(bool paid = true)
    {
        return {order, buyer, sellers, lines(), paid, core::Money::krw(paid ? 42'000 : 0), tick()};
    }
    contracts::ordering::OrderCompleted completed() { return {order, buyer, tick()}; }

    contracts::payment::PaymentApproved approved()
    {
        return {order, payment, buyer, core::Money::krw(42'000), QStringLiteral("card"), tick()};
    }
    contracts::payment::PaymentDeclined declined(const QString &reason = QStringLiteral("insufficient-funds"))
    {
        return {order, contracts::PaymentId::generate(), buyer, core::Money::krw(42'000), reason, tick()};
    }
    contracts::payment::PaymentRefunded refunded() { return {order, payment, buyer, core::Money::krw(42'000), tick()}; }

    contracts::delivery::Parcel parcel(qsizetype i) const { return {order, parcels.at(i), sellers.at(i), buyer}; }
    contracts::delivery::DeliveryPrepared prepared(qsizetype i) { return {parcel(i), tick()}; }
    contracts::delivery::DeliveryStarted started(qsizetype i)
    {
        return {parcel(i), QStringLiteral("한진택배"), QStringLiteral("4502-1189"), tick()};
    }
    contracts::delivery::DeliveryProgressed progressed(
        qsizetype i, contracts::delivery::DeliveryStatus status, const std::optional<QString> &place = {})
    {
        return {parcel(i), status, place, tick()};
    }
    contracts::delivery::DeliveryCompleted delivered(qsizetype i) { return {parcel(i), tick()}; }
    contracts::delivery::DeliveryCancelled stopped()
    {
        return {order, buyer, {{parcels.at(0), sellers.at(0)}, {parcels.at(1), sellers.at(1)}}, tick()};
    }
    contracts::delivery::DeliveryCancellationRefused refused()
    {
        return {order, buyer, QStringLiteral("handed-over"), tick()};
    }

    contracts::store::ShipmentRequested shipment(qsizetype i)
    {
        return {order, sellers.at(i), QStringLiteral("한진택배"), QStringLiteral("4502-1189"), tick()};
    }

    // Facts that happen in the same millisecond are possible too.
    void stopTheClock() { m_step = 0; }

private:
    QDateTime tick() { return m_now = m_now.addMSecs(m_step); }

    static contracts::ordering::Address address()
    {
        return {QStringLiteral("김서연"), QStringLiteral("010-2345-6789"), QStringLiteral("04066"),
            QStringLiteral("서울특별시 마포구 와우산로 94"), {}};
    }

    [[nodiscard]] contracts::ordering::OrderLines lines() const
    {
        return {{m_books.at(0), sellers.at(0), QStringLiteral("토지 1"), 2, core::Money::krw(15'000)},
            {m_books.at(1), sellers.at(1), QStringLiteral("Kafka on the Shore"), 1, core::Money::krw(12'000)}};
    }

    QList<contracts::BookId> m_books{contracts::BookId::generate(), contracts::BookId::generate()};
    QDateTime m_now{QDate(2026, 3, 1), QTime(9, 30), Qt::UTC};
    qint64 m_step = 1'000;
};

// The document after these facts. Braces keep their sequence, which a call's arguments do not have:
// `After{story.placed(), story.prepared(0)}`.
struct After : order_view::OrderDocument {
    template <class... Events> explicit After(const Events &...events)
    {
        (order_view::merge(*this, core::uuidV7(), events), ...);
    }
};
