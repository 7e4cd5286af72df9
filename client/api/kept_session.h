#pragma once

#include "common/contracts/identity/user_record.h"

namespace api {

// What outlives a run of the client: the token to go on with, and who it speaks for, so that the reader of kept answers
// is known before the shop is reached.
struct KeptSession {
    QString refreshToken;
    contracts::identity::UserRecord user;
};

[[nodiscard]] QString toText(const KeptSession &session);
[[nodiscard]] std::optional<KeptSession> parseKeptSession(const QString &text);

} // namespace api
