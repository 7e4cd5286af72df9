#include "server/identity/adapters/postgres/postgres_sessions.h"

#include "server/identity/adapters/postgres/session_columns.h"

namespace identity {

using platform::postgres::Row;

namespace {

std::optional<QByteArray> optionalBytes(const Row &row, QLatin1StringView column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.bytes(column));
}

Sessions::Found foundIn(const Row &row)
{
    return {{row.bytes("hash"_L1), row.id<SessionId>("id"_L1), row.time("expires_at"_L1),
                optionalTime(row, "used_at"_L1), optionalBytes(row, "predecessor"_L1)},
        sessionIn(row)};
}

const auto kNothing = [](int) {};

} // namespace

PostgresSessions::PostgresSessions(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

Result<> PostgresSessions::open(const Session &session)
{
    return m_connection
        .execute("identity/queries/open_session"_L1,
            {{"id"_L1, session.id}, {"user_id"_L1, session.user}, {"opened_at"_L1, session.openedAt},
                {"last_used_at"_L1, session.lastUsedAt}, {"address"_L1, session.origin.address},
                {"device"_L1, session.origin.device}})
        .transform(kNothing);
}

Result<> PostgresSessions::end(SessionId id, const QDateTime &now)
{
    return m_connection.execute("identity/queries/end_session"_L1, {{"id"_L1, id}, {"now"_L1, now}})
        .transform(kNothing);
}

Result<> PostgresSessions::add(const RefreshToken &token)
{
    return m_connection
        .execute("identity/queries/add_refresh_token"_L1,
            {{"hash"_L1, token.hash}, {"session_id"_L1, token.session}, {"expires_at"_L1, token.expiresAt},
                {"predecessor"_L1, token.predecessor}})
        .transform(kNothing);
}

Result<std::optional<Sessions::Found>> PostgresSessions::find(const QByteArray &tokenHash)
{
    return m_connection.query("identity/queries/find_refresh_token"_L1, {{"hash"_L1, tokenHash}})
        .transform([](const QList<Row> &rows) {
            return rows.isEmpty() ? std::nullopt : std::optional(foundIn(rows.first()));
        });
}

Result<> PostgresSessions::markUsed(const QByteArray &tokenHash, const Origin &origin, const QDateTime &now)
{
    return m_connection
        .execute("identity/queries/use_refresh_token"_L1,
            {{"hash"_L1, tokenHash}, {"now"_L1, now}, {"address"_L1, origin.address}, {"device"_L1, origin.device}})
        .transform(kNothing);
}

Result<bool> PostgresSessions::withdrawSuccessor(const QByteArray &tokenHash, const QDateTime &now)
{
    return m_connection.execute("identity/queries/withdraw_successor"_L1, {{"hash"_L1, tokenHash}, {"now"_L1, now}})
        .transform([](int withdrawn) { return withdrawn > 0; });
}

Result<int> PostgresSessions::forget(const QDateTime &before)
{
    return m_connection.execute("identity/queries/forget_tokens"_L1, {{"before"_L1, before}}).and_then([&](int) {
        return m_connection.execute("identity/queries/forget_sessions"_L1, {{"before"_L1, before}});
    });
}

} // namespace identity
