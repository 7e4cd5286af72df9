#include "common/core/clock.h"

namespace core {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

QString toRfc3339(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace core
