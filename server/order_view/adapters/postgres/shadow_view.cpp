#include "server/order_view/adapters/postgres/shadow_view.h"

#include "server/platform/postgres/in_turn.h"
#include "server/platform/postgres/migrator.h"
#include "server/platform/postgres/sql_text.h"

#include <QDeadlineTimer>

#include <thread>

namespace order_view {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using core::Fault;
using core::Result;
using platform::postgres::Connection;
using platform::postgres::Row;

namespace {

Difference differenceFrom(const Row &row)
{
    return {row.uuid("order_id"_L1).toString(QUuid::WithoutBraces), row.texts("parts"_L1)};
}

} // namespace

ShadowView::ShadowView(Connection &connection)
    : m_connection(connection)
{
}

Result<> ShadowView::begin()
{
    return drop()
        .and_then([&] { return m_connection.executeText(u"create schema "_s + kShadowSchema); })
        .and_then([&] { return platform::postgres::migrate(m_connection, u"order_view"_s); })
        .and_then([&] { return platform::postgres::readSqlFile(u"order_view/rebuild/difference"_s); })
        .and_then([&](const auto &table) { return m_connection.executeText(table.text); });
}

Result<> ShadowView::drop()
{
    return m_connection.executeText(u"drop schema if exists "_s + kShadowSchema + u" cascade"_s);
}

Result<> ShadowView::freezeTheMoment()
{
    return m_connection.executeText(u"set transaction isolation level repeatable read"_s);
}

Result<> ShadowView::lookInto(QLatin1StringView schema)
{
    return m_connection.executeText(u"set local search_path = "_s + schema);
}

Result<Counts> ShadowView::compare()
{
    const auto known = m_connection.queryOne("order_view/rebuild/is_same_schema"_L1);
    if (!known)
        return core::fail(known.error());
    if (!known->flag("same"_L1))
        return core::fail(Fault::Conflict, "other-schema"_L1,
            u"The live view is that of another version of the service; start this one's first."_s);
    return m_connection.execute("order_view/rebuild/compare"_L1)
        .and_then([&](int) { return m_connection.queryOne("order_view/rebuild/counts"_L1); })
        .transform([](const Row &row) {
            return Counts{row.number("orders"_L1), row.number("parties"_L1), row.number("differences"_L1)};
        });
}

Result<> ShadowView::liftVersions()
{
    return m_connection.execute("order_view/rebuild/lift_versions"_L1).transform([](int) {});
}

Result<QList<Difference>> ShadowView::differencesAfter(const QString &order)
{
    return m_connection.query("order_view/rebuild/differences"_L1, {{"after"_L1, order}})
        .transform([](const QList<Row> &rows) {
            QList<Difference> differences;
            for (const Row &row : rows)
                differences.append(differenceFrom(row));
            return differences;
        });
}

Result<> ShadowView::tidy()
{
    return platform::postgres::executeInTurn(
        m_connection, {u"vacuum (analyze) order_view"_s, u"vacuum (analyze) order_party"_s});
}

// A statement looks at the moment in which it began, also when it then had to wait for the tables.
Result<> ShadowView::untilEverybodySees()
{
    const auto written = m_connection.queryOne("order_view/rebuild/now"_L1);
    if (!written)
        return core::fail(written.error());
    const QDeadlineTimer patience(2s);
    while (!patience.hasExpired()) {
        const auto others =
            m_connection.queryOne("order_view/rebuild/blind"_L1, {{"since"_L1, QVariant(written->time("now"_L1))}});
        if (!others)
            return core::fail(others.error());
        if (others->number("blind"_L1) == 0)
            return {};
        std::this_thread::sleep_for(5ms);
    }
    return core::fail(
        Fault::Conflict, "blind-reader"_L1, u"Somebody reads the database in one long transaction; try again later."_s);
}

Result<> ShadowView::takeThePlace(Connection &live)
{
    return platform::postgres::executeInTurn(live,
        {u"drop table order_party, order_view"_s,
            u"alter table %1.order_view set schema %2"_s.arg(kShadowSchema, kLiveSchema),
            u"alter table %1.order_party set schema %2"_s.arg(kShadowSchema, kLiveSchema),
            u"drop schema %1 cascade"_s.arg(kShadowSchema)});
}

} // namespace order_view
