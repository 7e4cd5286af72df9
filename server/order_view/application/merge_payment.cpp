#include "server/order_view/application/facts.h"
#include "server/order_view/application/merge.h"
#include "server/order_view/application/order_conclusions.h"

namespace order_view {

using namespace contracts::payment;

namespace {

template <class Event> bool isNew(OrderDocument &document, const Event &event, TimelineEntry entry)
{
    document.orderId = event.orderId;
    document.buyerId = event.buyerId;
    entry.amount = event.amount;
    if (!remember(document, entry))
        return false;
    conclude(document);
    return true;
}

} // namespace

void merge(OrderDocument &document, const QUuid &eventId, const PaymentApproved &event)
{
    if (!isNew(document, event, {eventId, kPaymentApproved, event.approvedAt}))
        return;
    document.payment->paymentId = event.paymentId;
    document.payment->method = event.method;
}

void merge(OrderDocument &document, const QUuid &eventId, const PaymentDeclined &event)
{
    TimelineEntry entry{eventId, kPaymentDeclined, event.declinedAt};
    entry.reason = event.reason;
    if (isNew(document, event, entry) && !document.payment->paymentId)
        document.payment->paymentId = event.paymentId; // that of an approved payment stays
}

void merge(OrderDocument &document, const QUuid &eventId, const PaymentRefunded &event)
{
    if (isNew(document, event, {eventId, kPaymentRefunded, event.refundedAt}))
        document.payment->paymentId = event.paymentId;
}

} // namespace order_view
