#include "server/identity/adapters/postgres/postgres_password_resets.h"

namespace identity {

using platform::postgres::Row;

PostgresPasswordResets::PostgresPasswordResets(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

Result<> PostgresPasswordResets::put(const PasswordReset &reset)
{
    return m_connection
        .execute("identity/queries/put_password_reset"_L1,
            {{"user_id"_L1, reset.user}, {"code_hash"_L1, reset.codeHash}, {"expires_at"_L1, reset.expiresAt}})
        .transform([](int) {});
}

Result<std::optional<PasswordReset>> PostgresPasswordResets::find(UserId user)
{
    return m_connection.query("identity/queries/find_password_reset"_L1, {{"user_id"_L1, user}})
        .transform([](const QList<Row> &rows) -> std::optional<PasswordReset> {
            if (rows.isEmpty())
                return std::nullopt;
            const Row &row = rows.first();
            return PasswordReset{row.id<UserId>("user_id"_L1), row.text("code_hash"_L1), row.time("expires_at"_L1)};
        });
}

Result<bool> PostgresPasswordResets::take(const PasswordReset &reset)
{
    return m_connection
        .execute(
            "identity/queries/take_password_reset"_L1, {{"user_id"_L1, reset.user}, {"code_hash"_L1, reset.codeHash}})
        .transform([](int taken) { return taken > 0; });
}

Result<> PostgresPasswordResets::forget(UserId user)
{
    return m_connection.execute("identity/queries/forget_password_reset"_L1, {{"user_id"_L1, user}}).transform([](int) {
    });
}

Result<int> PostgresPasswordResets::tidy(const QDateTime &expiredBefore)
{
    return m_connection.execute("identity/queries/tidy_password_resets"_L1, {{"before"_L1, expiredBefore}});
}

} // namespace identity
