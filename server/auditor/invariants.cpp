#include "server/auditor/invariants.h"

#include <array>

namespace auditor {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kInvariants{
    Invariant{
        "auditor/queries/money_of_orders"_L1, "What is paid and not given back is the value of the living orders"_L1},
    Invariant{"auditor/queries/refunds_of_payments"_L1, "Money goes back once, and only what was paid"_L1},
    Invariant{"auditor/queries/deadlines_of_orders"_L1, "Nobody waits for their payment beyond the deadline"_L1},
    Invariant{
        "auditor/queries/lines_of_orders"_L1, "Orders hold, have sold or have released the copies of their lines"_L1},
    Invariant{"auditor/queries/copies_promised"_L1, "Every copy is available, promised or sold, as the orders say"_L1},
    Invariant{"auditor/queries/copies_supplied"_L1, "Ordering promises from what the sellers have received"_L1},
    Invariant{"auditor/queries/copies_on_the_shelf"_L1, "The shelves hold what came in and did not go out"_L1},
    Invariant{"auditor/queries/copies_handed_over"_L1, "What was sold has left the shelf, once"_L1},
    Invariant{
        "auditor/queries/deliveries_of_orders"_L1, "Paid orders, and no others, are delivered, once by each seller"_L1},
    Invariant{
        "auditor/queries/desks_of_orders"_L1, "Paid orders, and no others, are on the desks of their sellers, once"_L1},
    Invariant{"auditor/queries/moves_of_parcels"_L1, "Every move of a parcel is written down and told, once"_L1},
    Invariant{"auditor/queries/messages_of_events"_L1, "Whom something concerns is told of it, once"_L1},
    Invariant{"auditor/queries/mailboxes"_L1, "Messages are numbered without a gap and pushed"_L1},
    Invariant{"auditor/queries/views_of_orders"_L1, "The view shows the orders as they are"_L1},
    Invariant{"auditor/queries/books_known"_L1, "Books are sold and shown as their sellers have them"_L1},
    Invariant{"auditor/queries/events_numbered"_L1, "Events are numbered without a gap"_L1},
    Invariant{"auditor/queries/events_applied"_L1, "Listeners have taken in what was told"_L1},
    Invariant{"auditor/queries/events_held_back"_L1, "No event is parked or given up"_L1},
    Invariant{"auditor/queries/audit_logs"_L1, "What admins did stands in the logs as it was written"_L1},
};

} // namespace

QLatin1StringView Invariant::name() const
{
    return statement.sliced(statement.lastIndexOf(u'/') + 1);
}

std::span<const Invariant> invariants()
{
    return kInvariants;
}

} // namespace auditor
