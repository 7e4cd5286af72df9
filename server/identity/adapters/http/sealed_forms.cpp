#include "server/identity/adapters/http/sealed_forms.h"

#include "server/platform/auth/base64url.h"

#include <QCryptographicHash>

namespace identity {

namespace auth = platform::auth;

namespace {

constexpr auto kAudience = "aud"_L1;
constexpr auto kExpires = "exp"_L1;
constexpr auto kCookie = "cookie"_L1;
constexpr auto kClient = "client"_L1;
constexpr auto kRedirect = "redirect"_L1;
constexpr auto kChallenge = "challenge"_L1;
constexpr auto kState = "state"_L1;
constexpr auto kOpenId = "openid"_L1;
constexpr auto kNonce = "nonce"_L1;
constexpr auto kKorean = "korean"_L1;

QString digestOf(const QByteArray &cookie)
{
    return QString::fromLatin1(auth::toBase64Url(QCryptographicHash::hash(cookie, QCryptographicHash::Sha256)));
}

SignInForm formIn(const QJsonObject &claims)
{
    const auto text = [&](QLatin1StringView name) { return claims.value(name).toString(); };
    return {
        {text(kClient), text(kRedirect), text(kChallenge), text(kState), claims.value(kOpenId).toBool(), text(kNonce)},
        claims.value(kKorean).toBool() ? Language::Korean : Language::English};
}

} // namespace

SealedForms::SealedForms(const WatchedKeys &keys, QString page, const core::Clock &clock)
    : m_keys(keys)
    , m_page(std::move(page))
    , m_clock(clock)
{
}

QByteArray SealedForms::seal(const SignInForm &form, const QByteArray &cookie) const
{
    const AuthorizationRequest &request = form.request;
    const QDateTime expires = m_clock.now().addDuration(kLife);
    return auth::signJwt(m_keys.signer(),
        {{kAudience, m_page}, {kExpires, expires.toSecsSinceEpoch()}, {kCookie, digestOf(cookie)},
            {kClient, request.client}, {kRedirect, request.redirectUri}, {kChallenge, request.challenge},
            {kState, request.state}, {kOpenId, request.openId}, {kNonce, request.nonce},
            {kKorean, form.language == Language::Korean}});
}

std::optional<SignInForm> SealedForms::open(const QByteArray &sealed, const QByteArray &cookie) const
{
    const auto token = auth::parseJwt(sealed);
    if (!token || cookie.isEmpty() || !isGenuine(*token, cookie))
        return std::nullopt;
    return formIn(token->claims);
}

bool SealedForms::isGenuine(const auth::Jwt &token, const QByteArray &cookie) const
{
    const auto key = m_keys.find(token.header.value("kid"_L1).toString());
    return key && token.header.value("alg"_L1).toString() == "ES256"_L1
        && key->verifies(token.signedPart, token.signature) && token.claims.value(kAudience).toString() == m_page
        && token.claims.value(kCookie).toString() == digestOf(cookie)
        && m_clock.now().toSecsSinceEpoch() < token.claims.value(kExpires).toInteger();
}

} // namespace identity
