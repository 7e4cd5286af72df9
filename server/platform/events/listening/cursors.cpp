#include "server/platform/events/listening/cursors.h"

namespace platform::events {

using namespace Qt::Literals::StringLiterals;
using core::Result;
using postgres::Row;

Result<Cursors> openCursors(postgres::Connection &connection, int partition, const QStringList &producers)
{
    const auto opened = connection.execute(
        "events/queries/open_cursors"_L1, {{"producers"_L1, producers}, {"partition"_L1, partition}});
    if (!opened)
        return core::fail(opened.error());
    const auto rows = connection.query("events/queries/cursors"_L1, {{"partition"_L1, partition}});
    return rows.transform([](const QList<Row> &found) {
        Cursors cursors;
        for (const Row &row : found)
            cursors.insert(row.text("producer"_L1), row.number("position"_L1));
        return cursors;
    });
}

} // namespace platform::events
