#pragma once

#include <QAbstractEventDispatcher>
#include <QObject>

#include <chrono>
#include <ctime>

namespace tests {

// How long the GUI thread was kept busy by one turn of the event loop, at most. It counts the time of the processor and
// not of the clock, so that another program on the machine does not count.
class LoopWatch : public QObject {
    Q_OBJECT

public:
    using Time = std::chrono::microseconds;

    explicit LoopWatch(QObject *parent = nullptr)
        : QObject(parent)
    {
        auto *dispatcher = QAbstractEventDispatcher::instance();
        connect(dispatcher, &QAbstractEventDispatcher::awake, this, &LoopWatch::endTurn);
        connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &LoopWatch::endTurn);
        m_begun = now();
    }

    [[nodiscard]] Time longest() const { return m_longest; }

private:
    static Time now()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return std::chrono::seconds(time.tv_sec)
            + std::chrono::duration_cast<Time>(std::chrono::nanoseconds(time.tv_nsec));
    }

    void endTurn()
    {
        const Time time = now();
        m_longest = std::max(m_longest, time - m_begun);
        m_begun = time;
    }

    Time m_begun{};
    Time m_longest{};
};

} // namespace tests
