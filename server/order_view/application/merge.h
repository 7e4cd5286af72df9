#pragma once

#include "common/contracts/delivery/delivery_events.h"
#include "common/contracts/order_view/order_document.h"
#include "common/contracts/ordering/order_events.h"
#include "common/contracts/payment/payment_events.h"
#include "common/contracts/store/shipment_requested.h"

// How each fact changes the view of its order. Nothing is ordered between two producers, so the document depends on
// which facts have arrived, never on the sequence in which the producers' facts came between each other: what each
// producer tells is its own to write, and what follows from several of them is concluded from the timeline. A fact
// that arrives again changes nothing.
namespace order_view {

using contracts::order_view::OrderDocument;

void merge(OrderDocument &document, const QUuid &eventId, const contracts::ordering::OrderPaymentDeferred &event);
void merge(OrderDocument &document, const QUuid &eventId, const contracts::ordering::OrderPlaced &event);
void merge(OrderDocument &document, const QUuid &eventId, const contracts::ordering::OrderPaymentFailed &event);
void merge(OrderDocument &document, const QUuid &eventId, const contracts::ordering::OrderExpired &event);
void merge(OrderDocument &document, const QUuid &eventId, const contracts::ordering::OrderCancellationRequested &event);
void merge(OrderDocument &document, const QUuid &eventId, const contracts::ordering::OrderCancelled &event);
void merge(OrderDocument &document, const QUuid &eventId, const contracts::ordering::OrderCompleted &event);

void merge(OrderDocument &document, const QUuid &eventId, const contracts::payment::PaymentApproved &event);
void merge(OrderDocument &document, const QUuid &eventId, const contracts::payment::PaymentDeclined &event);
void merge(OrderDocument &document, const QUuid &eventId, const contracts::payment::PaymentRefunded &event);

void merge(OrderDocument &document, const QUuid &eventId, const contracts::delivery::DeliveryPrepared &event);
void merge(OrderDocument &document, const QUuid &eventId, const contracts::delivery::DeliveryStarted &event);
void merge(OrderDocument &document, const QUuid &eventId, const contracts::delivery::DeliveryProgressed &event);
void merge(OrderDocument &document, const QUuid &eventId, const contracts::delivery::DeliveryCompleted &event);
void merge(OrderDocument &document, const QUuid &eventId, const contracts::delivery::DeliveryCancelled &event);
void merge(
    OrderDocument &document, const QUuid &eventId, const contracts::delivery::DeliveryCancellationRefused &event);

void merge(OrderDocument &document, const QUuid &eventId, const contracts::store::ShipmentRequested &event);

} // namespace order_view
