#pragma once

#include "server/platform/http/response.h"
#include "server/platform/idempotency/command.h"
#include "server/platform/postgres/connection.h"

#include <optional>

namespace platform::idempotency {

// What is known of a command. Whoever holds a claim works alone on the key until the end of the transaction.
struct Claim {
    std::optional<http::Response> answer;
    bool isBegun = false;
    QString reference; // of what was begun
};

// Errors as of once(). Broken "no-transaction" outside of one, where a claim would hold nothing.
[[nodiscard]] core::Result<Claim> claimKey(postgres::Connection &connection, const Command &command);

// Error: Conflict "request-in-progress" when another was faster all the same.
[[nodiscard]] core::Result<> keepAnswer(
    postgres::Connection &connection, const Command &command, const http::Response &answer);

[[nodiscard]] http::Response replayOf(const postgres::Row &row);
[[nodiscard]] QJsonArray toJson(const QList<std::pair<QByteArray, QByteArray>> &headers);

[[nodiscard]] core::Error requestInProgress();
// A key that was inserted between our look and our insert: the one who did it is not done for long.
[[nodiscard]] core::Error orRequestInProgress(const core::Error &error);

} // namespace platform::idempotency
