#include "server/auditor/ground.h"

#include "server/platform/postgres/in_turn.h"
#include "server/platform/postgres/sql_text.h"

#include <array>

namespace auditor {

using core::Result;
using platform::postgres::Connection;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kServices{"identity"_L1, "store"_L1, "storefront"_L1, "ordering"_L1, "payment"_L1, "delivery"_L1,
    "order_view"_L1, "notification"_L1};
constexpr std::array kViews{
    "every_event"_L1, "every_head"_L1, "every_cursor"_L1, "every_held_back"_L1, "every_audit_entry"_L1};

// What an audit reads, and no more: nobody's password comes near it.
constexpr auto kTables = "event_log, event_head, event_cursor, parked_event, dead_letter, orders, reservation, stock, "
                         "book, payment, refund, stock_entry, store_order, delivery, delivery_step, order_view, "
                         "message, mailbox, audit_entry"_L1;

Result<> showTables(Connection &connection, QLatin1StringView service)
{
    return platform::postgres::executeInTurn(connection,
        {u"drop schema if exists %1 cascade"_s.arg(service), u"create schema %1"_s.arg(service),
            u"import foreign schema public limit to (%1) from server %2 into %2"_s.arg(kTables, service)});
}

Result<> makeView(Connection &connection, QLatin1StringView name)
{
    return platform::postgres::readSqlFile(u"auditor/views/"_s + name).and_then([&](const auto &sql) {
        return connection.executeText(sql.text);
    });
}

Result<> layAll(Connection &connection)
{
    Result<> outcome = connection.query("auditor/queries/lock_ground"_L1).transform([](const auto &) {});
    for (const QLatin1StringView service : kServices)
        outcome = outcome.and_then([&] { return showTables(connection, service); });
    for (const QLatin1StringView view : kViews)
        outcome = outcome.and_then([&] { return makeView(connection, view); });
    return outcome;
}

} // namespace

Result<> layGround(Connection &connection)
{
    return connection.transact(&layAll);
}

} // namespace auditor
