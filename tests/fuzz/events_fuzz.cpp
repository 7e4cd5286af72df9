// What comes over MQTT to a service: CloudEvents with their data, and how far a producer has got.
#include "common/contracts/delivery/delivery_events.h"
#include "common/contracts/identity/identity_events.h"
#include "common/contracts/ordering/order_events.h"
#include "common/contracts/ordering/stock_short.h"
#include "common/contracts/payment/payment_events.h"
#include "common/contracts/store/book_events.h"
#include "common/contracts/store/shipment_requested.h"
#include "common/contracts/store/stock_events.h"
#include "server/platform/events/event.h"
#include "server/platform/events/listening/inbox.h"
#include "tests/fuzz/codec.h"

using namespace contracts;
using fuzz::hold;
using platform::events::Event;
using platform::events::Inbox;

namespace {

void dataComesBack(const QJsonObject &data)
{
    fuzz::comeBack(data, &ordering::parseOrderPaymentDeferred, &ordering::parseOrderPlaced,
        &ordering::parseOrderPaymentFailed, &ordering::parseOrderExpired, &ordering::parseOrderCancellationRequested,
        &ordering::parseOrderCancelled, &ordering::parseOrderCompleted, &ordering::parseStockShort);
    fuzz::comeBack(data, &delivery::parseDeliveryPrepared, &delivery::parseDeliveryStarted,
        &delivery::parseDeliveryProgressed, &delivery::parseDeliveryCompleted, &delivery::parseDeliveryCancelled,
        &delivery::parseDeliveryCancellationRefused);
    fuzz::comeBack(data, &store::parseBookRegistered, &store::parseBookChanged, &store::parseBookWithdrawn,
        &store::parseStockReceived, &store::parseStockCorrected, &store::parseShipmentRequested);
    fuzz::comeBack(data, &payment::parsePaymentApproved, &payment::parsePaymentDeclined, &payment::parsePaymentRefunded,
        &identity::parseUserRegistered, &identity::parseSellerApproved);
}

void envelopeComesBack(const Event &event)
{
    const auto again = platform::events::parseCloudEvent(platform::events::toCloudEvent(event));
    hold(again.has_value(), "an event that was accepted is accepted again");
    hold(again->id == event.id && again->source == event.source && again->type == event.type
            && again->subject == event.subject && again->time == event.time
            && again->traceparent == event.traceparent && again->partition == event.partition
            && again->position == event.position,
        "an event that was accepted is read as the same again");
    hold(toCloudEvent(*again) == toCloudEvent(event), "an event is written alike again");
    hold(event.partition >= 0 && event.partition < platform::events::kPartitions && event.position > 0,
        "an event has a place");
}

// Whatever positions are told, what is handed out follows one upon the other.
void staysInOrder(const Event &event)
{
    Inbox inbox(event.position - 1, 4);
    Event later = event;
    later.position += event.subject.size() % 3;
    inbox.add(later);
    inbox.add(event);
    inbox.expect(QByteArray(event.subject.toLatin1()).toLongLong()); // as a head is read
    const QList<Event> taken = inbox.take(4);
    for (qsizetype i = 0; i < taken.size(); ++i)
        hold(taken.at(i).position == event.position + i, "events are handed out without gaps");
    hold(!taken.isEmpty() && inbox.lag() >= taken.size(), "what is known of is counted");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray json = fuzz::bytesOf(data, size);
    dataComesBack(fuzz::objectIn(json)); // the examples of the contracts are data alone
    if (const auto event = platform::events::parseCloudEvent(json)) {
        envelopeComesBack(*event);
        staysInOrder(*event);
        dataComesBack(event->data);
    }
    return 0;
}
