#include "server/platform/postgres/database_threads.h"

#include <QLoggingCategory>

namespace platform::postgres {

using namespace Qt::Literals::StringLiterals;
using Clock = std::chrono::steady_clock;

Q_LOGGING_CATEGORY(lcThreads, "platform.postgres")

namespace {

core::Error overloaded()
{
    return {core::Fault::Unavailable, u"overloaded"_s, u"There is too much to do right now."_s, {}, {}};
}

} // namespace

DatabaseThreads::DatabaseThreads(Settings settings, std::function<void(bool)> changed)
    : m_settings(std::move(settings))
    , m_changed(std::move(changed))
{
    const std::lock_guard lock(m_mutex);
    startThread();
}

DatabaseThreads::~DatabaseThreads()
{
    std::deque<Waiting> refused;
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
        refused.swap(m_waiting);
    }
    m_wake.notify_all();
    for (const Waiting &waiting : refused)
        waiting.task->refuse(overloaded());
    for (std::thread &thread : m_threads)
        thread.join();
}

void DatabaseThreads::add(std::unique_ptr<Task> task)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_closing && m_waiting.size() < static_cast<size_t>(m_settings.queue)) {
            m_waiting.push_back({std::move(task), telemetry::currentTrace()});
            if (m_waiting.size() > m_idle && m_threads.size() < static_cast<size_t>(m_settings.connections))
                startThread();
        }
    }
    if (task)
        task->refuse(overloaded());
    else
        m_wake.notify_one();
}

bool DatabaseThreads::isReachable() const
{
    const std::lock_guard lock(m_mutex);
    return m_reachability.isReachable();
}

void DatabaseThreads::startThread()
{
    m_threads.emplace_back([this] { serve(); });
}

void DatabaseThreads::serve()
{
    Connection connection(m_settings);
    for (;;) {
        Waiting waiting;
        switch (next(waiting)) {
        case Turn::Leave:
            return;
        case Turn::Work:
            work(connection, std::move(waiting));
            break;
        case Turn::Probe:
            probe(connection);
            break;
        case Turn::Look:
            connection.lookForHangUp();
            learnFrom(connection);
            break;
        }
    }
}

DatabaseThreads::Turn DatabaseThreads::next(Waiting &waiting)
{
    std::unique_lock lock(m_mutex);
    const auto probeIsDue = [this] { return m_reachability.nextProbe() <= Clock::now(); };
    ++m_idle;
    m_wake.wait_for(
        lock, Reachability::kProbeInterval, [&] { return m_closing || !m_waiting.empty() || probeIsDue(); });
    --m_idle;
    if (m_closing)
        return Turn::Leave;
    if (!m_waiting.empty()) {
        waiting = std::move(m_waiting.front());
        m_waiting.pop_front();
        return Turn::Work;
    }
    if (!probeIsDue())
        return Turn::Look;
    m_reachability.triedInVain(Clock::now(), {}); // so that nobody else tries at the same time
    return Turn::Probe;
}

// While the database is away the work is not even begun: its callers learn sooner, and its statements log nothing.
void DatabaseThreads::work(Connection &connection, Waiting waiting)
{
    const telemetry::TraceScope scope(waiting.trace);
    if (!isReachable() && !connection.isOpen() && !probe(connection)) {
        waiting.task->refuse(databaseAway());
        return;
    }
    waiting.task->run(connection);
    learnFrom(connection);
}

bool DatabaseThreads::probe(Connection &connection)
{
    const auto start = Clock::now();
    {
        const std::lock_guard lock(m_mutex);
        if (m_reachability.isHopeless(start))
            return false;
    }
    if (connection.reach()) {
        learnFrom(connection);
        return true;
    }
    (void)connection.takeContact();
    learn([&](Reachability &known) { known.triedInVain(Clock::now(), Clock::now() - start); });
    return false;
}

void DatabaseThreads::learnFrom(Connection &connection)
{
    switch (connection.takeContact()) {
    case Connection::Contact::Untried:
        break;
    case Connection::Contact::Reached:
        learn([](Reachability &known) { known.reached(); });
        break;
    case Connection::Contact::Lost:
        learn([](Reachability &known) { known.lost(Clock::now()); });
        break;
    }
}

template <class Lesson> void DatabaseThreads::learn(Lesson lesson)
{
    {
        const std::lock_guard lock(m_mutex);
        lesson(m_reachability);
        if (m_reachability.isReachable() == m_told)
            return;
    }
    // One at a time, so that the last thing said is the truth.
    const std::lock_guard telling(m_telling);
    const bool reachable = isReachable();
    if (m_told.exchange(reachable) == reachable)
        return;
    qCInfo(lcThreads).noquote() << "database" << m_settings.database << (reachable ? "is reached" : "is lost");
    m_changed(reachable);
}

} // namespace platform::postgres
