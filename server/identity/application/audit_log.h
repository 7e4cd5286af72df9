#pragma once

#include "common/contracts/ids/ids.h"
#include "common/core/result.h"

#include <QDateTime>
#include <QJsonObject>

namespace identity {

using contracts::UserId;
using core::Result;

struct AuditEntry {
    UserId admin;
    QString action; // "seller-approved"
    QString subject; // of what, an id
    QJsonObject facts;
    QDateTime at;

    friend bool operator==(const AuditEntry &, const AuditEntry &) = default;
};

// What admins did. Entries are never changed, and chained so that it would be seen, see platform/audit.
class AuditLog {
public:
    virtual ~AuditLog() = default;
    [[nodiscard]] virtual Result<> record(const AuditEntry &entry) = 0;
};

} // namespace identity
