#pragma once

#include "common/core/uuid_v7.h"
#include "server/order_view/adapters/postgres/postgres_order_documents.h"
#include "tests/support/or_fail.h"
#include "tests/support/postgres/test_postgres.h"

// A fresh database with the view's schema.
inline platform::postgres::Settings viewDatabase()
{
    return tests::TestPostgres::migratedDatabase({QStringLiteral("events"), QStringLiteral("order_view")});
}

// Takes a fact into the view, as the listener does.
template <class Event>
void keep(platform::postgres::Connection &connection, const contracts::OrderId &order, const Event &event)
{
    tests::orFail(connection.transact([&](platform::postgres::Connection &inside) {
        order_view::PostgresOrderDocuments documents(inside);
        return order_view::KeepOrder(documents).run(order, core::uuidV7(), event);
    }));
}
