#include "server/platform/auth/guard.h"

#include "server/platform/auth/bearer.h"

namespace platform::auth {

using namespace Qt::Literals::StringLiterals;

namespace {

using http::Response;
using Identified = core::Result<Principal>;

bool mayEnter(const Principal &principal, const QList<QLatin1StringView> &roles)
{
    const auto has = [&](QLatin1StringView role) { return principal.is(role); };
    return roles.isEmpty() || std::any_of(roles.begin(), roles.end(), has);
}

// For the gateway, which counts what each user asks.
Response naming(const Principal &who, const Response &response)
{
    return response.with("X-Principal", who.id.toByteArray(QUuid::WithoutBraces));
}

QFuture<Response> signedBy(const Principal &who, QFuture<Response> answer)
{
    return answer.then([who](const Response &response) { return naming(who, response); });
}

Guard::Handler later(Guard::PlainHandler handler)
{
    return [handler = std::move(handler)](const http::Request &request, const Principal &principal) {
        return QtFuture::makeReadyFuture(handler(request, principal));
    };
}

} // namespace

Guard::Guard(const TokenVerifier &verifier, Keys &keys, QObject *parent)
    : QObject(parent)
    , m_verifier(verifier)
    , m_keys(keys)
{
}

http::Handler Guard::requireAny(const QList<QLatin1StringView> &roles, Handler handler)
{
    return [this, roles, handler = std::move(handler)](const http::Request &request) -> QFuture<Response> {
        const auto enter = [roles, handler, request](const Identified &who) -> QFuture<Response> {
            const telemetry::TraceScope scope(request.trace);
            if (!who)
                return QtFuture::makeReadyFuture(unauthenticated(who.error()));
            return mayEnter(*who, roles) ? signedBy(*who, handler(request, *who))
                                         : QtFuture::makeReadyFuture(naming(
                                             *who, forbidden(u"role-missing"_s, u"Your role may not do this."_s)));
        };
        const auto token = bearerToken(request);
        if (!token)
            return QtFuture::makeReadyFuture(unauthenticated(token.error()));
        QFuture<Identified> identified = identify(*token);
        return identified.isFinished() ? enter(identified.result()) : identified.then(this, enter).unwrap();
    };
}

http::Handler Guard::requireAny(const QList<QLatin1StringView> &roles, PlainHandler handler)
{
    return requireAny(roles, later(std::move(handler)));
}

http::Handler Guard::require(QLatin1StringView role, Handler handler)
{
    return requireAny({role}, std::move(handler));
}

http::Handler Guard::require(QLatin1StringView role, PlainHandler handler)
{
    return requireAny({role}, std::move(handler));
}

http::Handler Guard::signedIn(Handler handler)
{
    return requireAny({}, std::move(handler));
}

http::Handler Guard::signedIn(PlainHandler handler)
{
    return requireAny({}, std::move(handler));
}

// A key that nobody knows may be a new one: look once, then decide.
QFuture<Identified> Guard::identify(const QByteArray &token)
{
    const Identified who = m_verifier.verify(token);
    if (who || who.error().slug != kUnknownKey)
        return QtFuture::makeReadyFuture(who);
    return m_keys.refresh().then(this, [this, token]() -> Identified {
        if (!m_keys.isLoaded())
            return core::fail(
                core::Fault::Unavailable, "keys-unavailable"_L1, u"Nobody can be recognised at the moment."_s);
        return m_verifier.verify(token);
    });
}

} // namespace platform::auth
