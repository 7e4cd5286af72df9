#include "common/contracts/identity/requests.h"

#include "common/contracts/identity/keys.h"
#include "common/contracts/json/json_reader.h"

namespace contracts::identity {

using namespace keys;

QJsonObject toJson(const RegisterRequest &request)
{
    return {{kEmail, request.email}, {kPassword, request.password}, {kName, request.name},
        {kLanguage, nameOf(request.language)}};
}

QJsonObject toJson(const SignInRequest &request)
{
    return {{kEmail, request.email}, {kPassword, request.password}};
}

QJsonObject toJson(const RefreshRequest &request)
{
    return {{kRefreshToken, request.refreshToken}};
}

QJsonObject toJson(const SellerApplicationRequest &request)
{
    return {{kShopName, request.shopName}};
}

Result<RegisterRequest> parseRegister(const QJsonObject &body)
{
    JsonReader json(body);
    const RegisterRequest request{json.text(kEmail, kLongestEmail), json.text(kPassword, kLongestPassword),
        json.text(kName, kLongestName), json.accept(kLanguage, parseLanguage(json.text(kLanguage, 2)), Language())};
    return json.done().transform([&] { return request; });
}

Result<SignInRequest> parseSignIn(const QJsonObject &body)
{
    JsonReader json(body);
    const SignInRequest request{json.text(kEmail, kLongestEmail), json.text(kPassword, kLongestPassword)};
    return json.done().transform([&] { return request; });
}

Result<RefreshRequest> parseRefresh(const QJsonObject &body)
{
    JsonReader json(body);
    const RefreshRequest request{json.text(kRefreshToken, kLongestToken)};
    return json.done().transform([&] { return request; });
}

Result<SellerApplicationRequest> parseSellerApplicationRequest(const QJsonObject &body)
{
    JsonReader json(body);
    const SellerApplicationRequest request{json.text(kShopName, kLongestName)};
    return json.done().transform([&] { return request; });
}

} // namespace contracts::identity
