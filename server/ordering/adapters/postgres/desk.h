#pragma once

#include "server/ordering/adapters/postgres/postgres_books.h"
#include "server/ordering/adapters/postgres/postgres_events.h"
#include "server/ordering/adapters/postgres/postgres_orders.h"
#include "server/ordering/adapters/postgres/postgres_payment_queue.h"
#include "server/ordering/adapters/postgres/postgres_stock.h"

namespace ordering {

// All ports on one connection, for the length of one transaction.
struct Desk {
    explicit Desk(platform::postgres::Connection &connection)
        : books(connection)
        , orders(connection)
        , stock(connection)
        , queue(connection)
        , events(connection)
    {
    }

    PostgresBooks books;
    PostgresOrders orders;
    PostgresStock stock;
    PostgresPaymentQueue queue;
    PostgresEvents events;
};

} // namespace ordering
