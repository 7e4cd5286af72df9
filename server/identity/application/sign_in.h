#pragma once

#include "server/identity/application/accounts.h"
#include "server/identity/application/passwords.h"
#include "server/identity/application/signed_in.h"

namespace identity {

// Signing in has three steps, so that no database connection waits while a password is compared.

// Step 1: whose password it would have to be. Nothing for an address that nobody has.
[[nodiscard]] Result<std::optional<Account>> findForSignIn(Accounts &accounts, const QString &email);

// Step 2, slow: the account, if the password is the right one. An unknown address takes as long as a wrong password and
// is answered alike; only who knows the password hears that the account is suspended. Errors: Unauthenticated
// "wrong-credentials", Forbidden "account-suspended".
[[nodiscard]] Result<Account> checkPassword(
    const Passwords &passwords, const std::optional<Account> &account, const QString &password);

// Between: the account is held as it was when its password was compared. Errors: those of checkPassword.
[[nodiscard]] Result<> holdUnchanged(Accounts &accounts, const Account &compared);

// Step 3: a new session of its own for this client. Error: Forbidden "account-suspended".
class OpenSession {
public:
    OpenSession(Sessions &sessions, const AccessTokens &tokens, const core::Clock &clock);

    [[nodiscard]] Result<SignedIn> run(const Account &account, const Origin &origin = {});

private:
    Sessions &m_sessions;
    const AccessTokens &m_tokens;
    const core::Clock &m_clock;
};

} // namespace identity
