#include "server/identity/application/redeem_code.h"

namespace identity {

namespace {

using Outcome = RedeemCode::Outcome;

Outcome refusal(QLatin1StringView slug, const QString &detail)
{
    return core::fail(Fault::Unauthenticated, slug, detail);
}

} // namespace

RedeemCode::RedeemCode(Sessions &sessions, AuthorizationCodes &codes, Accounts &accounts, const AccessTokens &tokens,
    const core::Clock &clock)
    : m_sessions(sessions)
    , m_codes(codes)
    , m_accounts(accounts)
    , m_tokens(tokens)
    , m_clock(clock)
{
}

Result<Outcome> RedeemCode::run(const CodeClaim &claim, const Origin &origin)
{
    const auto unknown = refusal("authorization-code-unknown"_L1, u"Nobody gave this code out."_s);
    const auto secret = RefreshSecret::parse(claim.code);
    if (!secret)
        return unknown;
    const auto found = m_codes.find(secret->hash());
    if (!found)
        return core::fail(found.error());
    if (!*found)
        return unknown;
    switch (judge((*found)->code, (*found)->session, claim, m_clock.now())) {
    case CodeUse::Fine:
        return trade(**found, origin);
    case CodeUse::Foreign:
        return refusal("authorization-code-foreign"_L1, u"This code was given to another request."_s);
    case CodeUse::Over:
        return refusal("authorization-code-over"_L1, u"This code is good no more."_s);
    case CodeUse::Again:
        break;
    }
    return m_sessions.end((*found)->session.id, m_clock.now()).transform([] {
        return refusal("authorization-code-reused"_L1, u"This code was used before."_s);
    });
}

Result<Outcome> RedeemCode::trade(const AuthorizationCodes::Found &found, const Origin &origin)
{
    const QDateTime now = m_clock.now();
    return m_codes.markUsed(found.code.hash, origin, now)
        .and_then([&] { return m_accounts.find(found.session.user); })
        .and_then([&](const Account &account) {
            return extend(m_sessions, m_tokens, {found.session, account, std::nullopt, now});
        })
        .transform([&](const SignedIn &signedIn) {
            return Outcome(Redeemed{signedIn, found.session, found.code.request});
        });
}

} // namespace identity
