#pragma once

#include "server/identity/application/session_list.h"

namespace identity {

// Who asks about their sessions, and in which of them.
struct SessionOwner {
    UserId user;
    SessionId current;
};

// Whoever asks must still be signed in: an access token lives on for a while after its session has ended, but whoever
// holds it then ends nobody else's. Error of all: Unauthenticated "session-over".
[[nodiscard]] Result<> isStillSignedIn(SessionList &sessions, const SessionOwner &owner);

[[nodiscard]] Result<core::Page<Session>> listSessions(
    SessionList &sessions, const SessionOwner &owner, const core::PageRequest &page, const QDateTime &now);

// Error: NotFound "session-not-found", for sessions of others and for those that are over too.
[[nodiscard]] Result<> endSession(SessionList &sessions, const SessionOwner &owner, SessionId id, const QDateTime &now);

// All but the one that it is asked for in.
[[nodiscard]] Result<> endOtherSessions(SessionList &sessions, const SessionOwner &owner, const QDateTime &now);

} // namespace identity
