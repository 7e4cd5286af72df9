#include "server/identity/adapters/crypto/es256_id_tokens.h"

#include "server/platform/auth/jwt.h"

namespace identity {

Es256IdTokens::Es256IdTokens(Signer signer, QString issuer, const core::Clock &clock)
    : m_signer(std::move(signer))
    , m_issuer(std::move(issuer))
    , m_clock(clock)
{
}

QString Es256IdTokens::issue(const Redeemed &redeemed) const
{
    const Account &account = redeemed.signedIn.account;
    const qint64 now = m_clock.now().toSecsSinceEpoch();
    QJsonObject claims{{"iss"_L1, m_issuer}, {"aud"_L1, redeemed.request.client}, {"sub"_L1, account.id.toString()},
        {"sid"_L1, redeemed.session.id.toString()}, {"name"_L1, account.name}, {"iat"_L1, now},
        {"exp"_L1, now + kLife.count()}, {"auth_time"_L1, redeemed.session.openedAt.toSecsSinceEpoch()}};
    if (!redeemed.request.nonce.isEmpty())
        claims.insert("nonce"_L1, redeemed.request.nonce);
    return QString::fromLatin1(platform::auth::signJwt(m_signer(), claims));
}

} // namespace identity
