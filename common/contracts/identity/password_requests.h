#pragma once

#include "common/core/result.h"

#include <QJsonObject>

#include <chrono>

namespace contracts::identity {

using core::Result;

// Another password, by somebody who is signed in and knows the one until now.
struct ChangePasswordRequest {
    QString currentPassword;
    QString newPassword;

    friend bool operator==(const ChangePasswordRequest &, const ChangePasswordRequest &) = default;
};

// Somebody has forgotten their password and asks for a code by mail.
struct PasswordResetRequest {
    QString email;

    friend bool operator==(const PasswordResetRequest &, const PasswordResetRequest &) = default;
};

// The same answer whether there is such an account or not.
struct PasswordResetAccepted {
    std::chrono::seconds expiresIn{0}; // of the code, from its sending

    friend bool operator==(const PasswordResetAccepted &, const PasswordResetAccepted &) = default;
};

struct ConfirmPasswordResetRequest {
    QString email;
    QString code; // as in the mail, with or without spaces
    QString newPassword;

    friend bool operator==(const ConfirmPasswordResetRequest &, const ConfirmPasswordResetRequest &) = default;
};

[[nodiscard]] QJsonObject toJson(const ChangePasswordRequest &request);
[[nodiscard]] QJsonObject toJson(const PasswordResetRequest &request);
[[nodiscard]] QJsonObject toJson(const PasswordResetAccepted &answer);
[[nodiscard]] QJsonObject toJson(const ConfirmPasswordResetRequest &request);

// Strict: an unknown field is refused. The answer may grow.
[[nodiscard]] Result<ChangePasswordRequest> parseChangePassword(const QJsonObject &body);
[[nodiscard]] Result<PasswordResetRequest> parsePasswordReset(const QJsonObject &body);
[[nodiscard]] Result<PasswordResetAccepted> parsePasswordResetAccepted(const QJsonObject &body);
[[nodiscard]] Result<ConfirmPasswordResetRequest> parseConfirmPasswordReset(const QJsonObject &body);

} // namespace contracts::identity
