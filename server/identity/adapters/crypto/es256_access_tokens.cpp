#include "server/identity/adapters/crypto/es256_access_tokens.h"

#include "common/core/uuid_v7.h"
#include "server/identity/application/documents.h"
#include "server/platform/auth/jwt.h"

namespace identity {

namespace auth = platform::auth;
using namespace Qt::Literals::StringLiterals;

namespace {

// For brokers that read in the token what its bearer may do, as EMQX does: the same that server/mqtt_auth lets them.
QJsonArray brokerRights(UserId user)
{
    const QString own = u"bookstore/users/%1/#"_s.arg(user.toString());
    return {QJsonObject{{"permission"_L1, "allow"_L1}, {"action"_L1, "subscribe"_L1}, {"topic"_L1, own}},
        QJsonObject{{"permission"_L1, "deny"_L1}, {"action"_L1, "all"_L1}, {"topic"_L1, "#"_L1}}};
}

} // namespace

Es256AccessTokens::Es256AccessTokens(Signer signer, auth::Trust trust)
    : m_signer(std::move(signer))
    , m_trust(std::move(trust))
{
}

AccessTokens::Issued Es256AccessTokens::issue(const Account &account, SessionId session, const QDateTime &now) const
{
    const QStringList roles = contracts::identity::namesOf(toContract(account.roles));
    const QString shop = account.roles.has(Role::Seller) ? account.shop.name : QString();
    const auth::Principal principal{account.id.uuid(), account.name, {roles.begin(), roles.end()},
        now.addSecs(kLife.count()), shop, session.uuid()};
    const QString tokenId = core::uuidV7().toString(QUuid::WithoutBraces);
    QJsonObject claims = auth::accessClaims(m_trust, principal, now, tokenId);
    claims["acl"_L1] = brokerRights(account.id);
    return {QString::fromLatin1(auth::signJwt(m_signer(), claims)), kLife};
}

} // namespace identity
