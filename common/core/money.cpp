#include "common/core/money.h"

namespace core {

using namespace Qt::Literals::StringLiterals;

Result<Money> Money::fromMinorUnits(qint64 minorUnits)
{
    if (minorUnits < 0 || minorUnits > kLargest)
        return fail(Fault::Invalid, "amount-out-of-range"_L1,
            u"An amount is a whole number of minor units from 0 to %1."_s.arg(kLargest));
    return Money(minorUnits);
}

} // namespace core
