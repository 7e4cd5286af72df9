#include "server/order_view/application/facts.h"
#include "server/order_view/application/merge.h"
#include "server/order_view/application/order_conclusions.h"

namespace order_view {

using namespace contracts::ordering;
using contracts::order_view::ViewedAddress;
using contracts::order_view::ViewedLine;

namespace {

ViewedAddress viewed(const Address &address)
{
    return {address.recipient, address.phone, address.postalCode, address.line1, address.line2};
}

QList<ViewedLine> viewed(const OrderLines &lines)
{
    QList<ViewedLine> viewedLines;
    for (const OrderLine &line : lines)
        viewedLines.append({line.bookId, line.sellerId, line.title, line.quantity, line.unitPrice});
    return viewedLines;
}

// What the two events that tell of the whole order have in common.
template <class Event> void keepOrder(OrderDocument &document, const Event &event)
{
    document.buyerName = event.buyerName;
    document.address = viewed(event.address);
    document.lines = viewed(event.lines);
    document.total = event.total;
    document.orderedAt = event.orderedAt;
}

template <class Event> bool isNew(OrderDocument &document, const Event &event, const TimelineEntry &entry)
{
    document.orderId = event.orderId;
    document.buyerId = event.buyerId;
    return remember(document, entry);
}

template <class Event> void mergeFact(OrderDocument &document, const Event &event, const TimelineEntry &entry)
{
    if (isNew(document, event, entry))
        conclude(document);
}

} // namespace

void merge(OrderDocument &document, const QUuid &eventId, const OrderPaymentDeferred &event)
{
    TimelineEntry entry{eventId, kOrderPaymentDeferred, event.orderedAt};
    entry.amount = event.total;
    if (!isNew(document, event, entry))
        return;
    keepOrder(document, event);
    document.deadline = event.deadline;
    conclude(document);
}

void merge(OrderDocument &document, const QUuid &eventId, const OrderPlaced &event)
{
    TimelineEntry entry{eventId, kOrderPlaced, event.placedAt};
    entry.amount = event.total;
    if (!isNew(document, event, entry))
        return;
    keepOrder(document, event);
    conclude(document);
    document.payment->paymentId = event.paymentId;
}

void merge(OrderDocument &document, const QUuid &eventId, const OrderPaymentFailed &event)
{
    TimelineEntry entry{eventId, kOrderPaymentFailed, event.failedAt};
    entry.reason = event.reason;
    mergeFact(document, event, entry);
}

void merge(OrderDocument &document, const QUuid &eventId, const OrderExpired &event)
{
    mergeFact(document, event, {eventId, kOrderExpired, event.expiredAt});
}

void merge(OrderDocument &document, const QUuid &eventId, const OrderCancellationRequested &event)
{
    mergeFact(document, event, {eventId, kOrderCancellationRequested, event.requestedAt});
}

void merge(OrderDocument &document, const QUuid &eventId, const OrderCancelled &event)
{
    TimelineEntry entry{eventId, kOrderCancelled, event.cancelledAt};
    if (event.paid)
        entry.amount = event.refund;
    mergeFact(document, event, entry);
}

void merge(OrderDocument &document, const QUuid &eventId, const OrderCompleted &event)
{
    mergeFact(document, event, {eventId, kOrderCompleted, event.completedAt});
}

} // namespace order_view
