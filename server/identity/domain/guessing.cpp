#include "server/identity/domain/guessing.h"

#include <algorithm>

namespace identity {

using std::chrono::seconds;

tl::expected<QDateTime, seconds> takeTry(const Allowance &allowance, const QDateTime &usedUntil, const QDateTime &now)
{
    const QDateTime after = std::max(usedUntil, now).addSecs(allowance.period.count());
    const qint64 tooEarly = now.msecsTo(after) - 1000 * allowance.atOnce * allowance.period.count();
    if (tooEarly > 0)
        return tl::unexpected(std::chrono::ceil<seconds>(std::chrono::milliseconds(tooEarly)));
    return after;
}

} // namespace identity
