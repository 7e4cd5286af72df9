#include "tests/server/ordering/service/issuer.h"

#include "server/platform/auth/jwt.h"

#include <QDateTime>

namespace tests {

using namespace Qt::Literals::StringLiterals;
namespace http = platform::http;

namespace {

http::Router publishing(const platform::auth::Es256PublicKey &key)
{
    http::Router router;
    const QJsonObject keys{{u"keys"_s, QJsonArray{key.toJwk()}}};
    router.route(
        http::Method::Get, u"/.well-known/jwks.json"_s, [keys](const http::Request &) { return http::json(keys); });
    return router;
}

} // namespace

Issuer::Issuer()
    : m_server(publishing(m_key.publicKey()))
{
}

QUrl Issuer::keysUrl() const
{
    return m_server.url(u"/.well-known/jwks.json"_s);
}

QByteArray Issuer::tokenFor(const contracts::BuyerId &buyer, const QString &role) const
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    return platform::auth::signJwt(m_key,
        {{u"iss"_s, u"bookstore"_s}, {u"aud"_s, u"bookstore"_s}, {u"sub"_s, buyer.toString()}, {u"name"_s, u"김지영"_s},
            {u"roles"_s, QJsonArray{role}}, {u"iat"_s, now}, {u"exp"_s, now + 600}});
}

} // namespace tests
