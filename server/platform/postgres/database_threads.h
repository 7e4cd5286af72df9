#pragma once

#include "server/platform/postgres/connection.h"
#include "server/platform/postgres/reachability.h"
#include "server/platform/postgres/task.h"
#include "server/platform/telemetry/trace.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace platform::postgres {

// The threads behind a Database: each owns a connection and takes the oldest task that waits. A thread is started when
// there is more to do than idle threads. Idle ones look after their connection, and one of them tries again while the
// database is away.
class DatabaseThreads {
public:
    // `changed` is called on a database thread.
    DatabaseThreads(Settings settings, std::function<void(bool reachable)> changed);
    ~DatabaseThreads(); // finishes what is running, refuses what waits
    Q_DISABLE_COPY_MOVE(DatabaseThreads)

    void add(std::unique_ptr<Task> task);
    [[nodiscard]] bool isReachable() const;

private:
    struct Waiting {
        std::unique_ptr<Task> task;
        std::optional<telemetry::Trace> trace;
    };
    enum class Turn { Leave, Work, Probe, Look };

    void startThread();
    void serve();
    Turn next(Waiting &waiting);
    void work(Connection &connection, Waiting waiting);
    bool probe(Connection &connection);
    void learnFrom(Connection &connection);
    template <class Lesson> void learn(Lesson lesson);

    const Settings m_settings;
    const std::function<void(bool)> m_changed;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Waiting> m_waiting;
    std::vector<std::thread>
        m_threads; // joined, not only waited for: QThread::wait() returns before the thread has ended
    size_t m_idle = 0;
    bool m_closing = false;
    Reachability m_reachability;
    std::mutex m_telling;
    std::atomic<bool> m_told = false;
};

} // namespace platform::postgres
