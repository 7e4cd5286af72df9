#include "server/identity/application/own_sessions.h"

namespace identity {

Result<> isStillSignedIn(SessionList &sessions, const SessionOwner &owner)
{
    return sessions.isOpen(owner.user, owner.current).and_then([](bool open) -> Result<> {
        if (!open)
            return core::fail(Fault::Unauthenticated, "session-over"_L1, u"Sign in again."_s);
        return {};
    });
}

Result<core::Page<Session>> listSessions(
    SessionList &sessions, const SessionOwner &owner, const core::PageRequest &page, const QDateTime &now)
{
    return isStillSignedIn(sessions, owner).and_then([&] { return sessions.list(owner.user, now, page); });
}

Result<> endSession(SessionList &sessions, const SessionOwner &owner, SessionId id, const QDateTime &now)
{
    return isStillSignedIn(sessions, owner)
        .and_then([&] { return sessions.end(owner.user, id, now); })
        .and_then([](bool wasOpen) -> Result<> {
            if (!wasOpen)
                return core::fail(Fault::NotFound, "session-not-found"_L1, u"There is no such session."_s);
            return {};
        });
}

Result<> endOtherSessions(SessionList &sessions, const SessionOwner &owner, const QDateTime &now)
{
    return isStillSignedIn(sessions, owner)
        .and_then([&] { return sessions.endAll(owner.user, owner.current, now); })
        .transform([](int) {});
}

} // namespace identity
