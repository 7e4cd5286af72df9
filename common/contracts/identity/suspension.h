#pragma once

#include "common/contracts/ids/ids.h"
#include "common/core/result.h"

#include <QDateTime>
#include <QJsonObject>

namespace contracts::identity {

using core::Result;

// Why an admin shuts somebody out.
struct SuspensionRequest {
    QString reason;

    friend bool operator==(const SuspensionRequest &, const SuspensionRequest &) = default;
};

// An account that nobody may use, as an admin sees it.
struct SuspensionRecord {
    UserId userId;
    QString reason;
    QDateTime suspendedAt;

    friend bool operator==(const SuspensionRecord &, const SuspensionRecord &) = default;
};

[[nodiscard]] QJsonObject toJson(const SuspensionRequest &request);
[[nodiscard]] QJsonObject toJson(const SuspensionRecord &suspension);

// Strict: an unknown field is refused. The answer may grow.
[[nodiscard]] Result<SuspensionRequest> parseSuspensionRequest(const QJsonObject &body);
[[nodiscard]] Result<SuspensionRecord> parseSuspensionRecord(const QJsonObject &body);

} // namespace contracts::identity
