#include "server/identity/adapters/postgres/postgres_authorization_codes.h"

#include "server/identity/adapters/postgres/session_columns.h"

namespace identity {

using platform::postgres::Row;

namespace {

AuthorizationCodes::Found foundIn(const Row &row)
{
    const AuthorizationRequest request{row.text("client"_L1), row.text("redirect_uri"_L1), row.text("challenge"_L1), {},
        row.flag("open_id"_L1), row.text("nonce"_L1)};
    const Session session = sessionIn(row);
    return {{row.bytes("hash"_L1), session.id, request, row.time("expires_at"_L1), optionalTime(row, "used_at"_L1)},
        session};
}

const auto kNothing = [](int) {};

} // namespace

PostgresAuthorizationCodes::PostgresAuthorizationCodes(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

Result<> PostgresAuthorizationCodes::add(const AuthorizationCode &code)
{
    const AuthorizationRequest &request = code.request;
    return m_connection
        .execute("identity/queries/add_authorization_code"_L1,
            {{"hash"_L1, code.hash}, {"session_id"_L1, code.session}, {"client"_L1, request.client},
                {"redirect_uri"_L1, request.redirectUri}, {"challenge"_L1, request.challenge},
                {"open_id"_L1, request.openId}, {"nonce"_L1, request.nonce}, {"expires_at"_L1, code.expiresAt}})
        .transform(kNothing);
}

Result<std::optional<AuthorizationCodes::Found>> PostgresAuthorizationCodes::find(const QByteArray &hash)
{
    return m_connection.query("identity/queries/find_authorization_code"_L1, {{"hash"_L1, hash}})
        .transform([](const QList<Row> &rows) {
            return rows.isEmpty() ? std::nullopt : std::optional(foundIn(rows.first()));
        });
}

Result<> PostgresAuthorizationCodes::markUsed(const QByteArray &hash, const Origin &origin, const QDateTime &now)
{
    return m_connection
        .execute("identity/queries/use_authorization_code"_L1,
            {{"hash"_L1, hash}, {"now"_L1, now}, {"address"_L1, origin.address}, {"device"_L1, origin.device}})
        .transform(kNothing);
}

Result<int> PostgresAuthorizationCodes::tidy(const QDateTime &expiredBefore)
{
    return m_connection.execute("identity/queries/tidy_authorization_codes"_L1, {{"before"_L1, expiredBefore}});
}

} // namespace identity
