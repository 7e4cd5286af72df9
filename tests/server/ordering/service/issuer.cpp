#include "tests/server/ordering/service/issuer.h"

#include "server/platform/auth/jwt.h"
#include "server/platform/http/server.h"

#include <QDateTime>

namespace tests {

using namespace Qt::Literals::StringLiterals;
namespace http = platform::http;

Issuer::Issuer()
{
    start();
    m_port = m_listening.get_future().get();
}

Issuer::~Issuer()
{
    quit();
    wait();
}

QUrl Issuer::keysUrl() const
{
    return QUrl(u"http://127.0.0.1:%1/.well-known/jwks.json"_s.arg(m_port));
}

QByteArray Issuer::tokenFor(const contracts::BuyerId &buyer, const QString &role) const
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    return platform::auth::signJwt(m_key,
        {{u"iss"_s, u"bookstore"_s}, {u"aud"_s, u"bookstore"_s}, {u"sub"_s, buyer.toString()}, {u"name"_s, u"김지영"_s},
            {u"roles"_s, QJsonArray{role}}, {u"iat"_s, now}, {u"exp"_s, now + 600}});
}

void Issuer::run()
{
    http::Router router;
    const QJsonObject keys{{u"keys"_s, QJsonArray{m_key.publicKey().toJwk()}}};
    router.route(
        http::Method::Get, u"/.well-known/jwks.json"_s, [keys](const http::Request &) { return http::json(keys); });
    http::Server server(std::move(router));
    m_listening.set_value(server.listen(u"127.0.0.1"_s, 0).value());
    exec();
}

} // namespace tests
