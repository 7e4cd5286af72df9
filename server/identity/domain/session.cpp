#include "server/identity/domain/session.h"

#include <algorithm>

namespace identity {

Session Session::open(UserId user, const QDateTime &now)
{
    return {SessionId::generate(), user, now, std::nullopt};
}

QDateTime Session::tokenExpiry(const QDateTime &now) const
{
    return std::min(now.addDays(kIdleDays), openedAt.addDays(kLongestDays));
}

TokenUse judge(const RefreshToken &token, const Session &session, const QDateTime &now)
{
    if (session.endedAt)
        return TokenUse::Over;
    if (token.usedAt)
        return TokenUse::Again;
    return now < token.expiresAt ? TokenUse::Fine : TokenUse::Over;
}

} // namespace identity
