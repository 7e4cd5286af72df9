#pragma once

#include "server/notification/adapters/push/push_queue.h"
#include "server/notification/application/wording.h"
#include "server/platform/postgres/connection.h"

#include <chrono>

// The database's side of pushing. All of it runs on the one connection that holds the leader's lock.
namespace notification {

// A message to be pushed, with how its user wants to be told.
struct DueMessage {
    contracts::UserId user;
    KeptMessage message;
    contracts::notification::Preferences preferences;
};

// Whether this session leads from now on. A leader that has been silent for too long is thrown out.
[[nodiscard]] core::Result<bool> tryToLead(
    platform::postgres::Connection &connection, const QString &session, std::chrono::milliseconds patience);

// Gives numbers to messages that have none, at most `limit`. Error: Conflict "not-the-leader".
[[nodiscard]] core::Result<QList<DueMessage>> numberMessages(
    platform::postgres::Connection &connection, const QString &session, int limit);

// Numbered messages that the broker is not known to have, each user's in the sequence of their numbers.
[[nodiscard]] core::Result<QList<DueMessage>> unpushedMessages(platform::postgres::Connection &connection, int limit);

[[nodiscard]] core::Result<> markPushed(platform::postgres::Connection &connection, const QList<PushedUpTo> &marks);

} // namespace notification
