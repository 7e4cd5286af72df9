#include "server/identity/domain/session.h"

#include <algorithm>

namespace identity {

Origin Origin::of(const QString &address, const QString &device)
{
    QString shown = device.simplified();
    shown.removeIf([](QChar letter) { return letter.category() == QChar::Other_Control || letter.isSurrogate(); });
    return {address, shown.left(kLongestDevice)};
}

Session Session::open(UserId user, const QDateTime &now, const Origin &origin)
{
    return {SessionId::generate(), user, now, std::nullopt, now, origin};
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
