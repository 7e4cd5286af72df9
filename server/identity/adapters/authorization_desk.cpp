#include "server/identity/adapters/authorization_desk.h"

#include "server/identity/adapters/postgres/postgres_accounts.h"
#include "server/identity/adapters/postgres/postgres_authorization_codes.h"
#include "server/identity/adapters/postgres/postgres_sessions.h"
#include "server/identity/application/issue_code.h"

namespace identity {

using platform::postgres::Connection;
namespace wire = contracts::identity;

AuthorizationDesk::AuthorizationDesk(
    platform::postgres::Database &database, Entrance &entrance, const AccessTokens &tokens, const core::Clock &clock)
    : m_database(database)
    , m_entrance(entrance)
    , m_tokens(tokens)
    , m_clock(clock)
{
}

AuthorizationDesk::Future<QString> AuthorizationDesk::signIn(
    const wire::SignInRequest &shown, const AuthorizationRequest &request, const Origin &origin)
{
    return m_entrance.letIn<QString>(
        shown, origin.address, [this, request, origin](Connection &connection, const Account &account) {
            PostgresSessions sessions(connection);
            PostgresAuthorizationCodes codes(connection);
            return IssueCode(sessions, codes, m_clock).run(account, request, origin);
        });
}

AuthorizationDesk::Future<Redeemed> AuthorizationDesk::redeem(const CodeClaim &claim, const Origin &origin)
{
    return m_database
        .transact([this, claim, origin](Connection &connection) {
            PostgresSessions sessions(connection);
            PostgresAuthorizationCodes codes(connection);
            PostgresAccounts accounts(connection);
            return RedeemCode(sessions, codes, accounts, m_tokens, m_clock).run(claim, origin);
        })
        .then([](const Result<RedeemCode::Outcome> &committed) -> Result<Redeemed> {
            return committed ? *committed : core::fail(committed.error());
        });
}

} // namespace identity
