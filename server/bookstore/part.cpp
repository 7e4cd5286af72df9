#include "server/bookstore/part.h"

namespace bookstore {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kProbeEvery = 1'000ms;
constexpr auto kProbeLimit = 2'000ms;
constexpr auto kReadinessEvery = 25ms;
constexpr int kSilencesUntilKilled = 3;
constexpr auto kTimeToStart = 30'000ms; // until the first sign of life
constexpr auto kFirstPause = 100ms;
constexpr auto kLongestPause = 5'000ms;
constexpr auto kSteady = 30'000ms; // after so long the next end counts as the first again
constexpr auto kGrace = 8'000ms;

} // namespace

Part::Part(Description description, Process process, QObject *parent)
    : QObject(parent)
    , m_description(std::move(description))
    , m_process(std::move(process))
    , m_life(m_description.port, m_description.life)
    , m_readiness(m_description.port, m_description.readiness)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Part::launch);
    connect(&m_life, &LivenessProbe::alive, this, &Part::noteAlive);
    connect(&m_life, &LivenessProbe::silent, this, &Part::noteSilent);
    connect(&m_readiness, &LivenessProbe::alive, this, &Part::noteReady);
}

Part::Part(Description description, ChildProcess &child, std::function<core::Result<>()> launch, QObject *parent)
    : Part(std::move(description),
        {std::move(launch), [&child] { child.send(SIGTERM); }, [&child] { child.kill(); },
            [&child] { return child.pid(); }},
        parent)
{
    connect(&child, &ChildProcess::exited, this, &Part::noteEnd);
}

void Part::start()
{
    m_wanted = true;
    m_failuresInARow = 0;
    if (m_process.pid() != 0)
        watch();
    else if (m_state != State::Waiting)
        launch();
}

void Part::stop()
{
    m_wanted = false;
    m_pause.stop();
    m_life.stop();
    m_readiness.stop();
    if (m_process.pid() == 0) {
        m_state = State::Stopped;
        Q_EMIT stopped();
        return;
    }
    m_process.askToLeave();
    QTimer::singleShot(kGrace, this, [this] {
        if (!m_wanted)
            m_process.kill();
    });
}

void Part::kill()
{
    m_process.kill();
}

const Part::Description &Part::description() const
{
    return m_description;
}

Part::State Part::state() const
{
    return m_state;
}

qint64 Part::pid() const
{
    return m_process.pid();
}

int Part::restarts() const
{
    return m_restarts;
}

void Part::launch()
{
    m_running.start();
    if (const auto launched = m_process.launch(); !launched)
        return noteFailure(launched.error().detail);
    watch();
}

void Part::watch()
{
    m_state = State::Starting;
    m_wasAlive = false;
    m_silences = 0;
    m_running.start();
    m_readiness.start(kReadinessEvery, kProbeLimit);
    m_life.start(kProbeEvery, kProbeLimit);
}

void Part::noteAlive()
{
    m_wasAlive = true;
    m_silences = 0;
}

void Part::noteSilent()
{
    const bool stillStarting = !m_wasAlive && !m_running.hasExpired(kTimeToStart.count());
    if (stillStarting || ++m_silences < kSilencesUntilKilled)
        return;
    Q_EMIT restarting(u"gives no sign of life"_s);
    m_process.kill();
}

void Part::noteReady()
{
    m_readiness.stop();
    noteAlive();
    m_state = State::Ready;
    Q_EMIT ready();
}

void Part::noteEnd(int exitCode, int signal)
{
    m_life.stop();
    m_readiness.stop();
    if (!m_wanted) {
        m_state = State::Stopped;
        Q_EMIT stopped();
        return;
    }
    noteFailure(signal ? u"was ended by signal %1"_s.arg(signal) : u"left with code %1"_s.arg(exitCode));
}

void Part::noteFailure(const QString &why)
{
    if (m_running.hasExpired(kSteady.count()))
        m_failuresInARow = 0;
    const auto pause =
        std::min<std::chrono::milliseconds>(kFirstPause * (1 << std::min(m_failuresInARow, 10)), kLongestPause);
    ++m_failuresInARow;
    ++m_restarts;
    m_state = State::Waiting;
    Q_EMIT restarting(why);
    m_pause.start(pause);
}

} // namespace bookstore
