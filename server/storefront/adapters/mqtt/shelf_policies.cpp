#include "server/storefront/adapters/mqtt/shelf_policies.h"

#include "common/contracts/ordering/order_events.h"
#include "common/contracts/store/stock_events.h"
#include "server/storefront/adapters/postgres/postgres_catalogue.h"

namespace storefront {

using namespace Qt::Literals::StringLiterals;
using namespace contracts::store;
using contracts::ordering::OrderCancelled;
using contracts::ordering::OrderLines;
using contracts::ordering::OrderPlaced;
using platform::events::Event;
using platform::events::Handled;
using platform::events::Subscription;
using platform::postgres::Connection;

namespace {

// Whoever works on a partition of a producer works on it alone, so it is a number of its own to count by.
int countedBy(const Event &event)
{
    return (event.producer() == "ordering"_L1 ? 100 : 0) + event.partition;
}

Result<> apply(PostgresCatalogue &catalogue, const BookRegistered &event)
{
    return catalogue.keep(event.book);
}

Result<> apply(PostgresCatalogue &catalogue, const BookChanged &event)
{
    return catalogue.keep(event.book);
}

Result<> apply(PostgresCatalogue &catalogue, const BookWithdrawn &event)
{
    return catalogue.withdraw(event);
}

Result<> apply(PostgresCatalogue &catalogue, const StockReceived &event)
{
    return catalogue.count({{event.bookId, event.quantity}});
}

Result<> apply(PostgresCatalogue &catalogue, const StockCorrected &event)
{
    return catalogue.count({{event.bookId, event.delta}});
}

QList<CopiesCounted> copiesIn(const OrderLines &lines, int sign)
{
    QList<CopiesCounted> changes;
    for (const auto &line : lines)
        changes.append({line.bookId, sign * line.quantity});
    return changes;
}

Result<> apply(PostgresCatalogue &catalogue, const OrderPlaced &event)
{
    return catalogue.count(copiesIn(event.lines, -1));
}

Result<> apply(PostgresCatalogue &catalogue, const OrderCancelled &event)
{
    return event.paid ? catalogue.count(copiesIn(event.lines, +1)) : Result<>(); // an unpaid order took nothing here
}

template <class Parse> void follow(Subscription &producer, QLatin1StringView type, Parse parse)
{
    producer.on(QString(type), [parse](Connection &connection, const Event &event) {
        PostgresCatalogue catalogue(connection, countedBy(event));
        return parse(event.data).and_then([&](const auto &told) { return apply(catalogue, told); }).map([] {
            return Handled::Applied;
        });
    });
}

} // namespace

void followStore(Subscription &store)
{
    follow(store, BookRegistered::kType, parseBookRegistered);
    follow(store, BookChanged::kType, parseBookChanged);
    follow(store, BookWithdrawn::kType, parseBookWithdrawn);
    follow(store, StockReceived::kType, parseStockReceived);
    follow(store, StockCorrected::kType, parseStockCorrected);
}

void followOrdering(Subscription &ordering)
{
    follow(ordering, OrderPlaced::kType, contracts::ordering::parseOrderPlaced);
    follow(ordering, OrderCancelled::kType, contracts::ordering::parseOrderCancelled);
}

} // namespace storefront
