#include "server/platform/events/progress.h"

namespace platform::events {

using namespace Qt::Literals::StringLiterals;
using core::Result;
using postgres::Row;

namespace {

Lot lotOf(const Row &row)
{
    return {row.text("producer"_L1), int(row.number("partition"_L1))};
}

HeldEvent heldFrom(const Row &row)
{
    return {
        {lotOf(row), row.number("position"_L1)}, row.text("subject"_L1), row.text("cause"_L1), row.flag("skipped"_L1)};
}

} // namespace

// The cursors first: what is let go between the two questions lies before them.
Result<Progress> readProgress(postgres::Connection &connection)
{
    const auto cursors = connection.query("events/queries/all_cursors"_L1);
    if (!cursors)
        return core::fail(cursors.error());
    return connection.query("events/queries/held_events"_L1).transform([&](const QList<Row> &held) {
        Progress progress;
        for (const Row &row : *cursors)
            progress.cursors.insert(lotOf(row), row.number("position"_L1));
        for (const Row &row : held)
            progress.held.append(heldFrom(row));
        return progress;
    });
}

} // namespace platform::events
