#include "common/contracts/identity/oauth.h"

#include "common/contracts/json/json_reader.h"

namespace contracts::identity {

namespace {

constexpr auto kAccessToken = "access_token"_L1;
constexpr auto kTokenType = "token_type"_L1;
constexpr auto kBearer = "Bearer"_L1;
constexpr auto kExpiresIn = "expires_in"_L1;
constexpr auto kRefreshToken = "refresh_token"_L1;
constexpr auto kScope = "scope"_L1;
constexpr auto kIdToken = "id_token"_L1;
constexpr auto kError = "error"_L1;
constexpr auto kErrorDescription = "error_description"_L1;
constexpr auto kIssuer = "issuer"_L1;
constexpr auto kAuthorizationEndpoint = "authorization_endpoint"_L1;
constexpr auto kTokenEndpoint = "token_endpoint"_L1;
constexpr auto kJwksUri = "jwks_uri"_L1;

constexpr qint64 kLongestLife = 24 * 3'600; // seconds
constexpr int kLongestToken = 4'096;
constexpr int kLongestUrl = 2'048;

} // namespace

QJsonObject toJson(const TokenGrant &grant)
{
    QJsonObject object{{kAccessToken, grant.accessToken}, {kTokenType, kBearer},
        {kExpiresIn, qint64(grant.expiresIn.count())}, {kRefreshToken, grant.refreshToken}};
    if (!grant.scope.isEmpty())
        object.insert(kScope, grant.scope);
    if (!grant.idToken.isEmpty())
        object.insert(kIdToken, grant.idToken);
    return object;
}

QJsonObject toJson(const GrantRefusal &refusal)
{
    return {{kError, refusal.error}, {kErrorDescription, refusal.description}};
}

QJsonObject toJson(const ProviderMetadata &metadata)
{
    return {{kIssuer, metadata.issuer}, {kAuthorizationEndpoint, metadata.authorizationEndpoint},
        {kTokenEndpoint, metadata.tokenEndpoint}, {kJwksUri, metadata.jwksUri},
        {"response_types_supported"_L1, QJsonArray{"code"_L1}}, {"response_modes_supported"_L1, QJsonArray{"query"_L1}},
        {"grant_types_supported"_L1, QJsonArray{"authorization_code"_L1, "refresh_token"_L1}},
        {"code_challenge_methods_supported"_L1, QJsonArray{"S256"_L1}},
        {"token_endpoint_auth_methods_supported"_L1, QJsonArray{"none"_L1}},
        {"scopes_supported"_L1, QJsonArray{"openid"_L1}}, {"subject_types_supported"_L1, QJsonArray{"public"_L1}},
        {"id_token_signing_alg_values_supported"_L1, QJsonArray{"ES256"_L1}},
        {"claims_supported"_L1,
            QJsonArray{
                "iss"_L1, "sub"_L1, "aud"_L1, "exp"_L1, "iat"_L1, "auth_time"_L1, "nonce"_L1, "sid"_L1, "name"_L1}},
        {"ui_locales_supported"_L1, QJsonArray{"ko"_L1, "en"_L1}},
        {"authorization_response_iss_parameter_supported"_L1, true}, {"request_parameter_supported"_L1, false},
        {"request_uri_parameter_supported"_L1, false}};
}

Result<TokenGrant> parseTokenGrant(const QJsonObject &body)
{
    JsonReader json(body);
    json.allowUnknown();
    if (body.value(kTokenType).toString().compare(kBearer, Qt::CaseInsensitive) != 0)
        json.refuse(kTokenType, "unknown-value"_L1, u"Bearer tokens are expected."_s);
    const TokenGrant grant{json.text(kAccessToken, kLongestToken),
        std::chrono::seconds(json.number(kExpiresIn, 0, kLongestLife)), json.text(kRefreshToken, kLongestToken),
        json.optionalText(kScope, kLongestToken).value_or(QString()),
        json.optionalText(kIdToken, kLongestToken).value_or(QString())};
    return json.done().transform([&] { return grant; });
}

Result<GrantRefusal> parseGrantRefusal(const QJsonObject &body)
{
    JsonReader json(body);
    json.allowUnknown();
    const GrantRefusal refusal{json.text(kError), json.text(kErrorDescription)};
    return json.done().transform([&] { return refusal; });
}

Result<ProviderMetadata> parseProviderMetadata(const QJsonObject &body)
{
    JsonReader json(body);
    json.allowUnknown();
    const ProviderMetadata metadata{json.text(kIssuer, kLongestUrl), json.text(kAuthorizationEndpoint, kLongestUrl),
        json.text(kTokenEndpoint, kLongestUrl), json.text(kJwksUri, kLongestUrl)};
    return json.done().transform([&] { return metadata; });
}

} // namespace contracts::identity
