#pragma once

#include "common/core/page.h"
#include "server/identity/domain/session.h"

namespace identity {

// The sessions of one user, for that user.
class SessionList {
public:
    virtual ~SessionList() = default;

    // Those that can still be refreshed, the one that was opened last first.
    [[nodiscard]] virtual Result<core::Page<Session>> list(
        UserId user, const QDateTime &now, const core::PageRequest &page) = 0;
    [[nodiscard]] virtual Result<bool> isOpen(UserId user, SessionId id) = 0;
    // Whether it was open, and theirs.
    [[nodiscard]] virtual Result<bool> end(UserId user, SessionId id, const QDateTime &now) = 0;
    // All, or all but one; how many there were.
    [[nodiscard]] virtual Result<int> endAll(
        UserId user, const std::optional<SessionId> &but, const QDateTime &now) = 0;
};

} // namespace identity
