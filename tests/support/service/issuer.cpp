#include "tests/support/service/issuer.h"

#include "server/platform/auth/jwt.h"
#include "server/platform/auth/keys.h"
#include "server/platform/auth/token_verifier.h"

namespace tests {

using namespace Qt::Literals::StringLiterals;
using namespace platform;

namespace {

http::Router routesFor(const auth::Es256Key &key)
{
    const QJsonObject keys = auth::toJwks({key.publicKey()});
    http::Router router;
    router.route(http::Method::Get, u"/keys"_s, [keys](const http::Request &) { return http::json(keys); });
    return router;
}

} // namespace

Issuer::Issuer()
    : m_server(routesFor(m_key))
{
}

QUrl Issuer::keysUrl() const
{
    return m_server.url(u"/keys"_s);
}

QByteArray Issuer::token(const QUuid &user, const QStringList &roles, const QString &name) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auth::Principal principal{user, name, QSet<QString>(roles.begin(), roles.end()), now.addSecs(900)};
    const auth::Trust trust{QString(kName), QString(kName), std::chrono::seconds(5), 1};
    return auth::signJwt(m_key, auth::accessClaims(trust, principal, now, u"test"_s));
}

} // namespace tests
