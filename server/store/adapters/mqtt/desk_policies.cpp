#include "server/store/adapters/mqtt/desk_policies.h"

#include "server/store/adapters/postgres/postgres_books.h"
#include "server/store/adapters/postgres/postgres_desk.h"
#include "server/store/application/follow_delivery.h"
#include "server/store/application/put_on_desk.h"

namespace store {

using namespace contracts::delivery;
using contracts::ordering::OrderPlaced;
using platform::events::Event;
using platform::events::Handled;
using platform::events::Subscription;
using platform::postgres::Connection;

namespace {

template <class Told> Result<Handled> follow(Connection &connection, const Told &told)
{
    PostgresDesk desk(connection);
    PostgresBooks books(connection);
    return FollowDelivery(desk, books).run(told).map([](FollowDelivery::Outcome outcome) {
        return outcome == FollowDelivery::Outcome::NotOnDeskYet ? Handled::NotYet : Handled::Applied;
    });
}

// `parse` reads the event that the desk is to follow.
template <class Parse> void follow(Subscription &delivery, QLatin1StringView type, Parse parse)
{
    delivery.on(QString(type), [parse](Connection &connection, const Event &event) {
        return parse(event.data).and_then([&](const auto &told) { return follow(connection, told); });
    });
}

} // namespace

void followOrdering(Subscription &ordering)
{
    ordering.on(QString(OrderPlaced::kType), [](Connection &connection, const Event &event) {
        return contracts::ordering::parseOrderPlaced(event.data).and_then([&](const OrderPlaced &placed) {
            PostgresDesk desk(connection);
            return PutOnDesk(desk).run(placed).map([] { return Handled::Applied; });
        });
    });
}

void followDelivery(Subscription &delivery)
{
    follow(delivery, DeliveryStarted::kType, parseDeliveryStarted);
    follow(delivery, DeliveryProgressed::kType, parseDeliveryProgressed);
    follow(delivery, DeliveryCompleted::kType, parseDeliveryCompleted);
    follow(delivery, DeliveryCancelled::kType, parseDeliveryCancelled);
}

} // namespace store
