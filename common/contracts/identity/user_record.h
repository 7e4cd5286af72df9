#pragma once

#include "common/contracts/identity/roles.h"
#include "common/contracts/ids/ids.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace contracts::identity {

// The seller's side of a user, from the application on.
struct SellerRecord {
    QString shopName;
    SellerStatus status = SellerStatus::Applied;

    friend bool operator==(const SellerRecord &, const SellerRecord &) = default;
};

// An account as its owner sees it.
struct UserRecord {
    UserId userId;
    QString email;
    QString name;
    Language language = Language::Korean;
    QList<Role> roles; // in the order of Role
    std::optional<SellerRecord> seller;
    QDateTime registeredAt;

    friend bool operator==(const UserRecord &, const UserRecord &) = default;
};

[[nodiscard]] QJsonObject toJson(const UserRecord &user);
[[nodiscard]] Result<UserRecord> parseUserRecord(const QJsonObject &body, const QString &pointer = {});

} // namespace contracts::identity
