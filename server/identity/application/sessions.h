#pragma once

#include "server/identity/domain/session.h"

namespace identity {

// Who is signed in, and the tokens that keep it so.
class Sessions {
public:
    virtual ~Sessions() = default;

    struct Found {
        RefreshToken token;
        Session session;
    };

    [[nodiscard]] virtual Result<> open(const Session &session) = 0;
    [[nodiscard]] virtual Result<> end(SessionId id, const QDateTime &now) = 0; // once; later ends change nothing
    [[nodiscard]] virtual Result<> add(const RefreshToken &token) = 0;
    // Locked until the transaction ends. Nothing when nobody gave it out.
    [[nodiscard]] virtual Result<std::optional<Found>> find(const QByteArray &tokenHash) = 0;
    // The session was used by it, from there.
    [[nodiscard]] virtual Result<> markUsed(
        const QByteArray &tokenHash, const Origin &origin, const QDateTime &now) = 0;
    // Takes back the token that was given out for this one. Tells whether nobody has come with it so far.
    [[nodiscard]] virtual Result<bool> withdrawSuccessor(const QByteArray &tokenHash, const QDateTime &now) = 0;
    [[nodiscard]] virtual Result<int> forget(const QDateTime &endedOrExpiredBefore) = 0; // the number of sessions
};

} // namespace identity
