#include "server/platform/auth/bearer.h"

namespace platform::auth {

using namespace Qt::Literals::StringLiterals;
using http::Response;

namespace {

// What a client must do to be let in, instead of the plain challenge that a problem brings.
Response challenged(Response response, const QByteArray &challenge)
{
    response.headers.removeIf([](const auto &header) { return header.first == "WWW-Authenticate"; });
    return response.with("WWW-Authenticate", challenge);
}

} // namespace

// RFC 9110: the scheme in any case, one value.
core::Result<QByteArray> bearerToken(const http::Request &request)
{
    const auto isAuthorization = [](const auto &header) { return header.first == "authorization"; };
    const auto count = std::count_if(request.headers.begin(), request.headers.end(), isAuthorization);
    const QByteArray value = request.header("authorization");
    if (count == 0)
        return core::fail(core::Fault::Unauthenticated, "token-required"_L1, u"Sign in first."_s);
    if (count > 1 || !value.left(7).toLower().startsWith("bearer "))
        return core::fail(core::Fault::Unauthenticated, "malformed-token"_L1, u"One bearer token is expected."_s);
    return value.mid(7).trimmed();
}

Response unauthenticated(const core::Error &error)
{
    const bool tokenIsBad = error.fault == core::Fault::Unauthenticated && error.slug != "token-required"_L1;
    return tokenIsBad ? challenged(http::problem(error), "Bearer error=\"invalid_token\"") : http::problem(error);
}

Response forbidden(const QString &slug, const QString &detail)
{
    return challenged(
        http::problem({core::Fault::Forbidden, slug, detail, {}, {}}), "Bearer error=\"insufficient_scope\"");
}

} // namespace platform::auth
