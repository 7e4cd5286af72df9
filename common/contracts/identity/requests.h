#pragma once

#include "common/contracts/identity/roles.h"

#include <QJsonObject>

namespace contracts::identity {

struct RegisterRequest {
    QString email;
    QString password;
    QString name;
    Language language = Language::Korean;

    friend bool operator==(const RegisterRequest &, const RegisterRequest &) = default;
};

struct SignInRequest {
    QString email;
    QString password;

    friend bool operator==(const SignInRequest &, const SignInRequest &) = default;
};

// To refresh a session, and to end it.
struct RefreshRequest {
    QString refreshToken;

    friend bool operator==(const RefreshRequest &, const RefreshRequest &) = default;
};

struct SellerApplicationRequest {
    QString shopName;

    friend bool operator==(const SellerApplicationRequest &, const SellerApplicationRequest &) = default;
};

[[nodiscard]] QJsonObject toJson(const RegisterRequest &request);
[[nodiscard]] QJsonObject toJson(const SignInRequest &request);
[[nodiscard]] QJsonObject toJson(const RefreshRequest &request);
[[nodiscard]] QJsonObject toJson(const SellerApplicationRequest &request);

// Strict: an unknown field is refused.
[[nodiscard]] Result<RegisterRequest> parseRegister(const QJsonObject &body);
[[nodiscard]] Result<SignInRequest> parseSignIn(const QJsonObject &body);
[[nodiscard]] Result<RefreshRequest> parseRefresh(const QJsonObject &body);
[[nodiscard]] Result<SellerApplicationRequest> parseSellerApplicationRequest(const QJsonObject &body);

} // namespace contracts::identity
