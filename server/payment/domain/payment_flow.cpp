#include "server/payment/domain/payment_flow.h"

#include <algorithm>

namespace payment {

using namespace Qt::Literals::StringLiterals;

namespace {

// In the order of the enumeration.
constexpr std::array kNames{"requested"_L1, "approved"_L1, "declined"_L1, "refunding"_L1, "refunded"_L1};

} // namespace

QString nameOf(PaymentStatus status)
{
    return kNames.at(size_t(status));
}

std::optional<PaymentStatus> paymentStatusOf(QStringView name)
{
    const auto found = std::find(kNames.begin(), kNames.end(), name);
    return found == kNames.end() ? std::nullopt : std::optional(PaymentStatus(found - kNames.begin()));
}

} // namespace payment
