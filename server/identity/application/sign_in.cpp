#include "server/identity/application/sign_in.h"

namespace identity {

Result<std::optional<Account>> findForSignIn(Accounts &accounts, const QString &email)
{
    const auto address = Email::parse(email);
    return address ? accounts.findByEmail(*address) : std::optional<Account>();
}

namespace {

tl::unexpected<core::Error> wrongCredentials()
{
    return core::fail(Fault::Unauthenticated, "wrong-credentials"_L1, u"Address or password are wrong."_s);
}

} // namespace

Result<Account> checkPassword(
    const Passwords &passwords, const std::optional<Account> &account, const QString &password)
{
    const QString hash = account ? account->passwordHash : passwords.nobodysHash();
    if (!passwords.matches(password, hash) || !account)
        return wrongCredentials();
    return account->mayBeUsed().transform([&] { return *account; });
}

Result<> holdUnchanged(Accounts &accounts, const Account &compared)
{
    return accounts.hold(compared.id).and_then([&](const Account &now) -> Result<> {
        if (now.passwordHash != compared.passwordHash)
            return wrongCredentials();
        return now.mayBeUsed();
    });
}

OpenSession::OpenSession(Sessions &sessions, const AccessTokens &tokens, const core::Clock &clock)
    : m_sessions(sessions)
    , m_tokens(tokens)
    , m_clock(clock)
{
}

Result<SignedIn> OpenSession::run(const Account &account, const Origin &origin)
{
    const Session session = Session::open(account.id, m_clock.now(), origin);
    return account.mayBeUsed().and_then([&] { return m_sessions.open(session); }).and_then([&] {
        return extend(m_sessions, m_tokens, {session, account, std::nullopt, m_clock.now()});
    });
}

} // namespace identity
