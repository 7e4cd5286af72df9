#include "common/contracts/identity/password_requests.h"

#include "common/contracts/identity/keys.h"
#include "common/contracts/json/json_reader.h"

namespace contracts::identity {

using namespace keys;

namespace {
constexpr qint64 kLongestLife = 24 * 3'600; // seconds
constexpr int kLongestCode = 32;
} // namespace

QJsonObject toJson(const ChangePasswordRequest &request)
{
    return {{kCurrentPassword, request.currentPassword}, {kNewPassword, request.newPassword}};
}

QJsonObject toJson(const PasswordResetRequest &request)
{
    return {{kEmail, request.email}};
}

QJsonObject toJson(const PasswordResetAccepted &answer)
{
    return {{kExpiresIn, qint64(answer.expiresIn.count())}};
}

QJsonObject toJson(const ConfirmPasswordResetRequest &request)
{
    return {{kEmail, request.email}, {kCode, request.code}, {kNewPassword, request.newPassword}};
}

Result<ChangePasswordRequest> parseChangePassword(const QJsonObject &body)
{
    JsonReader json(body);
    const ChangePasswordRequest request{
        json.text(kCurrentPassword, kLongestPassword), json.text(kNewPassword, kLongestPassword)};
    return json.done().transform([&] { return request; });
}

Result<PasswordResetRequest> parsePasswordReset(const QJsonObject &body)
{
    JsonReader json(body);
    const PasswordResetRequest request{json.text(kEmail, kLongestEmail)};
    return json.done().transform([&] { return request; });
}

Result<PasswordResetAccepted> parsePasswordResetAccepted(const QJsonObject &body)
{
    JsonReader json(body);
    json.allowUnknown();
    const PasswordResetAccepted answer{std::chrono::seconds(json.number(kExpiresIn, 0, kLongestLife))};
    return json.done().transform([&] { return answer; });
}

Result<ConfirmPasswordResetRequest> parseConfirmPasswordReset(const QJsonObject &body)
{
    JsonReader json(body);
    const ConfirmPasswordResetRequest request{
        json.text(kEmail, kLongestEmail), json.text(kCode, kLongestCode), json.text(kNewPassword, kLongestPassword)};
    return json.done().transform([&] { return request; });
}

} // namespace contracts::identity
