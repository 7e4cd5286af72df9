#pragma once

#include "common/contracts/identity/user_record.h"

#include <chrono>

namespace contracts::identity {

// What signing in and refreshing answer.
struct SessionRecord {
    QString accessToken;
    QString refreshToken; // good for one refresh
    std::chrono::seconds expiresIn{0}; // of the access token
    UserRecord user;

    friend bool operator==(const SessionRecord &, const SessionRecord &) = default;
};

[[nodiscard]] QJsonObject toJson(const SessionRecord &session);
[[nodiscard]] Result<SessionRecord> parseSessionRecord(const QJsonObject &body);

} // namespace contracts::identity
