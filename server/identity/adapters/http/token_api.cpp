#include "server/identity/adapters/http/token_api.h"

#include "common/contracts/identity/oauth.h"
#include "server/identity/adapters/http/client_origin.h"
#include "server/identity/domain/proof_key.h"

namespace identity {

namespace http = platform::http;
namespace wire = contracts::identity;
using http::Method;
using http::Response;

namespace {

// What has tokens in it, or says why there are none, belongs into no cache.
Response uncached(const Response &response)
{
    return response.with("Cache-Control", "no-store");
}

Response refusal(const QString &error, const QString &description)
{
    return uncached(http::json(toJson(wire::GrantRefusal{error, description}), 400));
}

QFuture<Response> refused(const QString &error, const QString &description)
{
    return QtFuture::makeReadyFuture(refusal(error, description));
}

// Whatever was wrong with what a client wanted to trade has one name in OAuth; what is wrong with us has none.
Response answerTo(const core::Error &error)
{
    return error.fault == Fault::Unauthenticated ? refusal(u"invalid_grant"_s, error.detail) : http::problem(error);
}

wire::TokenGrant grantOf(const SignedIn &signedIn)
{
    return {signedIn.access.token, signedIn.access.expiresIn, signedIn.refreshToken, {}, {}};
}

std::optional<QString> missing(const FormFields &fields, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        if (fields.one(name).isEmpty())
            return name + u" is missing."_s;
    }
    return std::nullopt;
}

} // namespace

TokenApi::TokenApi(OAuthSettings settings, const Desks &desks, const Es256IdTokens &idTokens)
    : m_settings(std::move(settings))
    , m_desks(desks)
    , m_idTokens(idTokens)
{
}

void TokenApi::addRoutes(http::Router &router)
{
    const auto trade = [this](const Request &r) { return this->trade(r); };
    const auto describe = [this](const Request &r) { return this->describe(r); };
    router.route(Method::Post, u"/api/v1/oauth/token"_s, trade,
        {.largestBody = 16 * 1024, .mediaTypes = {"application/x-www-form-urlencoded"}});
    router.route(Method::Get, u"/.well-known/openid-configuration"_s, describe);
}

QFuture<Response> TokenApi::trade(const Request &request)
{
    const auto form = request.form();
    const FormFields fields(form.value_or(QMultiMap<QString, QString>()));
    const QString grant = fields.one("grant_type"_L1);
    if (!form || fields.repeated())
        return refused(u"invalid_request"_s, u"The body is a form in which each field stands once."_s);
    if (const auto gap = missing(fields, {"grant_type"_L1, "client_id"_L1}))
        return refused(u"invalid_request"_s, *gap);
    if (!m_settings.clients.contains(fields.one("client_id"_L1)))
        return refused(u"invalid_client"_s, u"Nobody knows this client."_s);
    if (grant == "authorization_code"_L1)
        return tradeCode(fields, request);
    if (grant == "refresh_token"_L1)
        return tradeRefreshToken(fields, request);
    return refused(u"unsupported_grant_type"_s, u"What is traded are authorization codes and refresh tokens."_s);
}

QFuture<Response> TokenApi::tradeCode(const FormFields &fields, const Request &request)
{
    if (const auto gap = missing(fields, {"code"_L1, "redirect_uri"_L1, "code_verifier"_L1}))
        return refused(u"invalid_request"_s, *gap);
    const CodeClaim claim{fields.one("code"_L1), fields.one("client_id"_L1), fields.one("redirect_uri"_L1),
        fields.one("code_verifier"_L1)};
    if (!isVerifier(claim.verifier))
        return refused(u"invalid_request"_s, u"code_verifier is 43 to 128 unreserved characters."_s);
    return m_desks.codes.redeem(claim, originOf(request)).then(this, [this](const Result<Redeemed> &redeemed) {
        if (!redeemed)
            return answerTo(redeemed.error());
        wire::TokenGrant grant = grantOf(redeemed->signedIn);
        if (redeemed->request.openId) {
            grant.scope = u"openid"_s;
            grant.idToken = m_idTokens.issue(*redeemed);
        }
        return uncached(http::json(toJson(grant)));
    });
}

QFuture<Response> TokenApi::tradeRefreshToken(const FormFields &fields, const Request &request)
{
    if (const auto gap = missing(fields, {"refresh_token"_L1}))
        return refused(u"invalid_request"_s, *gap);
    return m_desks.sessions.refresh(fields.one("refresh_token"_L1), originOf(request))
        .then([](const Result<SignedIn> &signedIn) {
            return signedIn ? uncached(http::json(toJson(grantOf(*signedIn)))) : answerTo(signedIn.error());
        });
}

Response TokenApi::describe(const Request &) const
{
    const QString &issuer = m_settings.issuer;
    const wire::ProviderMetadata metadata{issuer, issuer + u"/api/v1/oauth/authorize"_s,
        issuer + u"/api/v1/oauth/token"_s, issuer + u"/.well-known/jwks.json"_s};
    return http::json(toJson(metadata)).with("Cache-Control", "public, max-age=300");
}

} // namespace identity
