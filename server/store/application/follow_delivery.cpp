#include "server/store/application/follow_delivery.h"

#include <algorithm>

namespace store {

using namespace contracts::delivery;

namespace {

Result<StoreOrderTrigger> triggerOf(DeliveryStatus status)
{
    switch (status) {
    case DeliveryStatus::InTransit:
        return StoreOrderTrigger::MoveOn;
    case DeliveryStatus::OutForDelivery:
        return StoreOrderTrigger::GoOut;
    case DeliveryStatus::Failed:
        return StoreOrderTrigger::Fail;
    case DeliveryStatus::Returned:
        return StoreOrderTrigger::Return;
    default:
        return core::fail(Fault::Invalid, "no-progress"_L1, u"%1 is no progress."_s.arg(toText(status)));
    }
}

// Books are always taken in the same order, so that two parcels never wait for each other.
QList<OrderedBook> inOrderOfIds(QList<OrderedBook> lines)
{
    std::sort(lines.begin(), lines.end(), [](const auto &a, const auto &b) { return a.bookId < b.bookId; });
    return lines;
}

} // namespace

FollowDelivery::FollowDelivery(Desk &desk, Books &books)
    : m_desk(desk)
    , m_books(books)
{
}

Result<FollowDelivery::Outcome> FollowDelivery::run(const DeliveryStarted &event)
{
    return follow(
        {event.parcel.orderId, event.parcel.sellerId, StoreOrderTrigger::Start, event.startedAt, std::nullopt});
}

Result<FollowDelivery::Outcome> FollowDelivery::run(const DeliveryProgressed &event)
{
    return triggerOf(event.status).and_then([&](StoreOrderTrigger trigger) {
        return follow({event.parcel.orderId, event.parcel.sellerId, trigger, event.progressedAt, event.place});
    });
}

Result<FollowDelivery::Outcome> FollowDelivery::run(const DeliveryCompleted &event)
{
    return follow(
        {event.parcel.orderId, event.parcel.sellerId, StoreOrderTrigger::Deliver, event.completedAt, std::nullopt});
}

Result<FollowDelivery::Outcome> FollowDelivery::run(const DeliveryCancelled &event)
{
    for (const CancelledDelivery &part : event.deliveries) {
        const auto followed =
            follow({event.orderId, part.sellerId, StoreOrderTrigger::Cancel, event.cancelledAt, std::nullopt});
        if (!followed || *followed == Outcome::NotOnDeskYet)
            return followed; // all parts are put on their desks in one transaction, so it is the first that says so
    }
    return Outcome::Followed;
}

Result<FollowDelivery::Outcome> FollowDelivery::follow(const Step &step)
{
    auto order = m_desk.take(step.order, step.seller);
    if (!order && order.error().fault == Fault::NotFound)
        return Outcome::NotOnDeskYet;
    if (!order)
        return core::fail(order.error());
    return order->follow(step.trigger, step.at, step.place)
        .and_then([&] { return m_desk.save(*order); })
        .and_then([&] { return step.trigger == StoreOrderTrigger::Start ? takeOffShelf(*order, step.at) : Result<>(); })
        .transform([] { return Outcome::Followed; });
}

Result<> FollowDelivery::takeOffShelf(const StoreOrder &order, const QDateTime &at)
{
    for (const OrderedBook &line : inOrderOfIds(order.lines)) {
        auto book = m_books.take(line.bookId);
        if (!book)
            return core::fail(book.error());
        const StockEntry entry = book->ship(order.orderId, line.quantity, at);
        const auto kept = m_books.save(*book).and_then([&] { return m_books.record(entry); });
        if (!kept)
            return kept;
    }
    return {};
}

} // namespace store
