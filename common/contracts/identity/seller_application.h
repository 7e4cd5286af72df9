#pragma once

#include "common/contracts/identity/roles.h"
#include "common/contracts/ids/ids.h"

#include <QDateTime>
#include <QJsonObject>

namespace contracts::identity {

// A wish to sell here, as an admin sees it.
struct SellerApplicationRecord {
    UserId userId;
    QString name;
    QString email;
    QString shopName;
    SellerStatus status = SellerStatus::Applied;
    QDateTime appliedAt;

    friend bool operator==(const SellerApplicationRecord &, const SellerApplicationRecord &) = default;
};

[[nodiscard]] QJsonObject toJson(const SellerApplicationRecord &application);
[[nodiscard]] Result<SellerApplicationRecord> parseSellerApplicationRecord(
    const QJsonObject &body, const QString &pointer = {});

} // namespace contracts::identity
