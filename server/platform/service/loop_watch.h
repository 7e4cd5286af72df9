#pragma once

#include "server/platform/telemetry/metrics.h"

#include <QElapsedTimer>
#include <QTimer>

namespace platform::service {

// Measures how late the event loop comes to its timers. /livez is answered by the same loop, so a loop that hangs
// fails its liveness check by itself; this shows one that merely stumbles.
class LoopWatch : public QObject {
    Q_OBJECT

public:
    explicit LoopWatch(std::chrono::milliseconds period = std::chrono::milliseconds(500), QObject *parent = nullptr);

private:
    void look();

    QTimer m_timer;
    QElapsedTimer m_sinceLast;
    telemetry::Histogram m_lateness;
};

} // namespace platform::service
