#include "server/order_view/application/facts.h"
#include "server/order_view/application/merge.h"
#include "server/order_view/application/timeline.h"

namespace order_view {

void merge(OrderDocument &document, const QUuid &eventId, const contracts::store::ShipmentRequested &event)
{
    document.orderId = event.orderId;
    TimelineEntry entry{eventId, kShipmentRequested, event.requestedAt};
    entry.sellerId = event.sellerId;
    (void)remember(document, entry); // nothing follows from it: delivery says what becomes of the parcel
}

} // namespace order_view
