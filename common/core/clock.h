#pragma once

#include <QDateTime>

namespace core {

// Tells the time, in UTC. The rules of the shop take times as values; only edges ask a clock.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual QDateTime now() const = 0;
};

class SystemClock : public Clock {
public:
    [[nodiscard]] QDateTime now() const override;
};

// Times on the wire: RFC 3339 in UTC with milliseconds, "2026-03-01T09:30:00.000Z".
[[nodiscard]] QString toRfc3339(const QDateTime &time);

} // namespace core
