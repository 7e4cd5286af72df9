#include "server/identity/domain/mail_order.h"

#include <algorithm>

namespace identity {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds kLongestPause = 5min;

constexpr std::chrono::seconds patienceWith(MailKind kind)
{
    return kind == MailKind::PasswordReset ? 1h : 72h;
}

} // namespace

MailOrder MailOrder::of(MailKind kind, const Email &to, const QDateTime &now)
{
    return {MailOrderId::generate(), kind, to, now, 0};
}

bool MailOrder::isTooLate(const QDateTime &now) const
{
    return now > orderedAt.addSecs(patienceWith(kind).count());
}

// 1, 2, 4, … seconds.
std::chrono::seconds MailOrder::pause() const
{
    return std::min(kLongestPause, std::chrono::seconds(1 << std::clamp(attempts - 1, 0, 10)));
}

} // namespace identity
