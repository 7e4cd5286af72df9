#pragma once

#include "common/contracts/ids/ids.h"
#include "server/identity/domain/refresh_secret.h"

#include <QDateTime>

#include <optional>

namespace identity {

using contracts::SessionId;
using contracts::UserId;

// Where a client comes from and what it calls itself, as its owner is shown it; both may be empty.
struct Origin {
    static constexpr int kLongestDevice = 200;

    QString address; // of its computer or its network
    QString device;

    // A name fit for a list: one line, not too long.
    [[nodiscard]] static Origin of(const QString &address, const QString &device);

    friend bool operator==(const Origin &, const Origin &) = default;
};

// A signed-in client, from password to sign-out: the family of all refresh tokens that follow one another.
struct Session {
    static constexpr qint64 kIdleDays = 30; // without a refresh
    static constexpr qint64 kLongestDays = 180; // whatever happens

    SessionId id;
    UserId user;
    QDateTime openedAt;
    std::optional<QDateTime> endedAt;
    QDateTime lastUsedAt;
    Origin origin; // of the last use

    [[nodiscard]] static Session open(UserId user, const QDateTime &now, const Origin &origin = {});
    // Until when a token given out now may be used.
    [[nodiscard]] QDateTime tokenExpiry(const QDateTime &now) const;

    friend bool operator==(const Session &, const Session &) = default;
};

// One refresh token of a session, known by its hash.
struct RefreshToken {
    QByteArray hash;
    SessionId session;
    QDateTime expiresAt;
    std::optional<QDateTime> usedAt{};
    std::optional<QByteArray> predecessor{}; // the hash of the token it was traded for; the first of a session has none

    friend bool operator==(const RefreshToken &, const RefreshToken &) = default;
};

enum class TokenUse {
    Fine,
    Over, // expired, or its session has ended
    Again, // it was used before: the answer to that was lost, or somebody has a copy
};

[[nodiscard]] TokenUse judge(const RefreshToken &token, const Session &session, const QDateTime &now);

} // namespace identity
