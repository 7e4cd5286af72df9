#include "server/platform/service/loop_watch.h"

#include <QLoggingCategory>

namespace platform::service {

namespace {
Q_LOGGING_CATEGORY(loop, "platform.service.loop")
constexpr qint64 kWorthTelling = 1'000; // ms
} // namespace

LoopWatch::LoopWatch(std::chrono::milliseconds period, QObject *parent)
    : QObject(parent)
    , m_lateness("event_loop_lateness_seconds", "How much too late the main event loop came to a timer")
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &LoopWatch::look);
    m_timer.start(period);
    m_sinceLast.start();
}

void LoopWatch::look()
{
    const qint64 late = std::max<qint64>(0, m_sinceLast.restart() - m_timer.interval());
    m_lateness.observe(double(late) / 1e3);
    if (late >= kWorthTelling)
        qCWarning(loop) << "the event loop was blocked for" << late << "ms";
}

} // namespace platform::service
