#pragma once

#include "server/identity/adapters/entrance.h"
#include "server/identity/application/redeem_code.h"

namespace identity {

// Runs what leads from the sign-in page to a session where it belongs, as FrontDesk does.
class AuthorizationDesk : public QObject {
    Q_OBJECT

public:
    template <class T> using Future = QFuture<Result<T>>;

    AuthorizationDesk(platform::postgres::Database &database, Entrance &entrance, const AccessTokens &tokens,
        const core::Clock &clock);

    // A code for the client that asked. Errors: those of Entrance::letIn.
    [[nodiscard]] Future<QString> signIn(
        const contracts::identity::SignInRequest &shown, const AuthorizationRequest &request, const Origin &origin);
    // Errors: the refusals of RedeemCode.
    [[nodiscard]] Future<Redeemed> redeem(const CodeClaim &claim, const Origin &origin);

private:
    platform::postgres::Database &m_database;
    Entrance &m_entrance;
    const AccessTokens &m_tokens;
    const core::Clock &m_clock;
};

} // namespace identity
