#pragma once

#include "common/contracts/identity/roles.h"
#include "common/contracts/ids/ids.h"

#include <QJsonObject>

namespace contracts::identity {

struct UserRegistered {
    static constexpr QLatin1StringView kType{"bookstore.identity.UserRegistered.v1"};

    UserId userId;
    QString name;
    Language language = Language::Korean;
    QList<Role> roles;

    friend bool operator==(const UserRegistered &, const UserRegistered &) = default;
};

struct SellerApproved {
    static constexpr QLatin1StringView kType{"bookstore.identity.SellerApproved.v1"};

    UserId userId;
    QString shopName;

    friend bool operator==(const SellerApproved &, const SellerApproved &) = default;
};

[[nodiscard]] QJsonObject toJson(const UserRegistered &event);
[[nodiscard]] QJsonObject toJson(const SellerApproved &event);
[[nodiscard]] Result<UserRegistered> parseUserRegistered(const QJsonObject &data);
[[nodiscard]] Result<SellerApproved> parseSellerApproved(const QJsonObject &data);

} // namespace contracts::identity
