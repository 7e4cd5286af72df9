#include "server/order_view/adapters/postgres/postgres_figures.h"

#include "server/order_view/adapters/postgres/status_counts.h"

namespace order_view {

using namespace Qt::Literals::StringLiterals;
using core::Money;
using core::Result;
using platform::postgres::Row;

namespace {

DayFigures readDay(const Row &row)
{
    return {QDate::fromString(row.text("day"_L1), Qt::ISODate), row.number("orders"_L1),
        Money::krw(row.number("turnover"_L1)), row.number("cancelled"_L1), row.number("refunds"_L1),
        Money::krw(row.number("refunded"_L1))};
}

// Qt takes more for a time zone than PostgreSQL does, such as "NaN" for a rule with an offset.
core::Error noSuchZone(const core::Error &error)
{
    if (error.slug != "unusable-value"_L1)
        return error;
    return {core::Fault::Invalid, u"unknown-zone"_s, u"No time zone of this name is known."_s, u"/query/zone"_s, {}};
}

} // namespace

PostgresFigures::PostgresFigures(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

Result<QList<DayFigures>> PostgresFigures::days(const Period &period)
{
    return m_connection
        .query("order_view/queries/figures_by_day"_L1,
            {{"zone"_L1, QString::fromUtf8(period.zone.id())}, {"from"_L1, period.from}, {"until"_L1, period.until}})
        .map([](const QList<Row> &rows) {
            QList<DayFigures> days;
            for (const Row &row : rows)
                days.append(readDay(row));
            return days;
        })
        .map_error(noSuchZone);
}

Result<StatusCounts> PostgresFigures::byStatus(const Period &period)
{
    return m_connection
        .query("order_view/queries/count_by_status"_L1, {{"from"_L1, period.from}, {"until"_L1, period.until}})
        .and_then(readCounts);
}

} // namespace order_view
