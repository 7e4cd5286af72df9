#include "common/contracts/ordering/order_status.h"

#include <algorithm>

namespace contracts::ordering {

using namespace Qt::Literals::StringLiterals;

QString nameOf(OrderStatus status)
{
    return std::find_if(kStatusNames.begin(), kStatusNames.end(), [&](const auto &known) {
        return known.status == status;
    })->name;
}

core::Result<OrderStatus> parseOrderStatus(QStringView name)
{
    for (const auto &known : kStatusNames) {
        if (known.name == name)
            return known.status;
    }
    return core::fail(core::Fault::Invalid, "unknown-status"_L1, u"No order has the status \"%1\"."_s.arg(name));
}

} // namespace contracts::ordering
