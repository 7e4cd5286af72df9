#include "server/identity/adapters/crypto/es256_access_tokens.h"

#include "common/core/uuid_v7.h"
#include "server/identity/application/documents.h"
#include "server/platform/auth/jwt.h"

namespace identity {

namespace auth = platform::auth;

Es256AccessTokens::Es256AccessTokens(auth::Es256Key key, auth::Trust trust)
    : m_key(std::move(key))
    , m_trust(std::move(trust))
{
}

AccessTokens::Issued Es256AccessTokens::issue(const Account &account, const QDateTime &now) const
{
    const QStringList roles = contracts::identity::namesOf(toContract(account.roles));
    const QString shop = account.roles.has(Role::Seller) ? account.shop.name : QString();
    const auth::Principal principal{
        account.id.uuid(), account.name, {roles.begin(), roles.end()}, now.addSecs(kLife.count()), shop};
    const QString tokenId = core::uuidV7().toString(QUuid::WithoutBraces);
    const QByteArray token = auth::signJwt(m_key, auth::accessClaims(m_trust, principal, now, tokenId));
    return {QString::fromLatin1(token), kLife};
}

} // namespace identity
