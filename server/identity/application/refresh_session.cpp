#include "server/identity/application/refresh_session.h"

namespace identity {

namespace {

using Outcome = RefreshSession::Outcome;

Outcome refusal(QLatin1StringView slug)
{
    return core::fail(Fault::Unauthenticated, slug, u"Sign in again."_s);
}

} // namespace

RefreshSession::RefreshSession(
    Sessions &sessions, Accounts &accounts, const AccessTokens &tokens, const core::Clock &clock)
    : m_sessions(sessions)
    , m_accounts(accounts)
    , m_tokens(tokens)
    , m_clock(clock)
{
}

Result<Outcome> RefreshSession::run(const QString &refreshToken, const Origin &origin)
{
    const auto secret = RefreshSecret::parse(refreshToken);
    if (!secret)
        return Outcome(core::fail(secret.error()));
    const auto found = m_sessions.find(secret->hash());
    if (!found)
        return core::fail(found.error());
    if (!*found)
        return Outcome(core::fail(unknownRefreshToken()));
    switch (judge((*found)->token, (*found)->session, m_clock.now())) {
    case TokenUse::Fine:
        return renew(**found, origin);
    case TokenUse::Over:
        return refusal("session-over"_L1);
    case TokenUse::Again:
        break;
    }
    return renewAgain(**found, origin);
}

Result<Outcome> RefreshSession::renewAgain(const Sessions::Found &found, const Origin &origin)
{
    const auto wasLost = m_sessions.withdrawSuccessor(found.token.hash, m_clock.now());
    if (!wasLost)
        return core::fail(wasLost.error());
    if (*wasLost && m_clock.now() < found.token.expiresAt)
        return renew(found, origin);
    return m_sessions.end(found.session.id, m_clock.now()).transform([] { return refusal("refresh-token-reused"_L1); });
}

// The account is read anew: a role that was given meanwhile is in the next access token.
Result<Outcome> RefreshSession::renew(const Sessions::Found &found, const Origin &origin)
{
    const QDateTime now = m_clock.now();
    const auto account = m_accounts.find(found.session.user);
    if (!account)
        return core::fail(account.error());
    if (account->suspension)
        return refusal("session-over"_L1);
    return m_sessions.markUsed(found.token.hash, origin, now)
        .and_then([&] {
            return extend(m_sessions, m_tokens, {found.session, *account, found.token.hash, now});
        })
        .transform([](const SignedIn &signedIn) { return Outcome(signedIn); });
}

} // namespace identity
