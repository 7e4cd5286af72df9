#include "server/identity/adapters/postgres/postgres_session_list.h"

#include "server/identity/adapters/postgres/session_columns.h"

namespace identity {

using platform::postgres::Row;

namespace {

core::Page<Session> pageOf(const QList<Row> &rows, int limit)
{
    core::Page<Session> page;
    for (const Row &row : rows.mid(0, limit))
        page.items.append(sessionIn(row));
    if (rows.size() > limit)
        page.next = page.items.last().id.toString();
    return page;
}

} // namespace

PostgresSessionList::PostgresSessionList(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

Result<core::Page<Session>> PostgresSessionList::list(UserId user, const QDateTime &now, const core::PageRequest &page)
{
    const auto after = page.after.isEmpty() ? Result<SessionId>(SessionId()) : SessionId::parse(page.after);
    if (!after)
        return core::fail(after.error().at(u"/query/after"_s));
    return m_connection
        .query("identity/queries/list_sessions"_L1,
            {{"user_id"_L1, user}, {"after"_L1, *after}, {"now"_L1, now}, {"limit"_L1, page.limit + 1}})
        .transform([&](const QList<Row> &rows) { return pageOf(rows, page.limit); });
}

Result<bool> PostgresSessionList::isOpen(UserId user, SessionId id)
{
    return m_connection.query("identity/queries/find_session"_L1, {{"id"_L1, id}, {"user_id"_L1, user}})
        .transform([](const QList<Row> &rows) { return !rows.isEmpty(); });
}

Result<bool> PostgresSessionList::end(UserId user, SessionId id, const QDateTime &now)
{
    return m_connection
        .execute("identity/queries/end_session_of_user"_L1, {{"id"_L1, id}, {"user_id"_L1, user}, {"now"_L1, now}})
        .transform([](int ended) { return ended > 0; });
}

Result<int> PostgresSessionList::endAll(UserId user, const std::optional<SessionId> &but, const QDateTime &now)
{
    return m_connection.execute(
        "identity/queries/end_sessions_of_user"_L1, {{"user_id"_L1, user}, {"kept"_L1, but}, {"now"_L1, now}});
}

} // namespace identity
