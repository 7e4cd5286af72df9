#include "server/identity/domain/guessing.h"

#include <algorithm>

namespace identity {

using std::chrono::seconds;

namespace {

// A time that no try can have led to: the clock was ahead then and has been set right since. That those whose clocks
// differ a little are not believed to come from the future, twice the allowance is allowed.
bool isFromTheFuture(const QDateTime &usedUntil, const QDateTime &now, seconds whole)
{
    return now.secsTo(usedUntil) > 2 * whole.count();
}

} // namespace

tl::expected<QDateTime, seconds> takeTry(const Allowance &allowance, const QDateTime &usedUntil, const QDateTime &now)
{
    const seconds whole = allowance.atOnce * allowance.period;
    const QDateTime from = isFromTheFuture(usedUntil, now, whole) ? now : std::max(usedUntil, now);
    const QDateTime after = from.addSecs(allowance.period.count());
    const auto tooEarly = std::chrono::milliseconds(now.msecsTo(after)) - whole;
    if (tooEarly.count() > 0)
        return tl::unexpected(std::chrono::ceil<seconds>(tooEarly));
    return after;
}

} // namespace identity
