#include "server/platform/resilience/circuit_breaker.h"
#include "tests/server/platform/resilience/hand_clock.h"
#include "tests/support/test_suite.h"

#include <deque>
#include <rapidcheck.h>

using namespace platform::resilience;
using namespace std::chrono_literals;
using State = BreakerState;

namespace {

enum class Move { Wait, Enter, Succeed, Fail, Withdraw };

BreakerSettings anySettings()
{
    BreakerSettings settings;
    settings.window = *rc::gen::inRange(1, 12);
    settings.minimumCalls = *rc::gen::inRange(1, settings.window + 1);
    settings.failureRate = *rc::gen::element(0.1, 0.5, 1.0);
    settings.slowCall = std::chrono::milliseconds(*rc::gen::inRange(1, 1'000));
    settings.openFirst = std::chrono::milliseconds(*rc::gen::inRange(1, 500));
    settings.openLargest = settings.openFirst * *rc::gen::inRange(1, 10);
    settings.trials = *rc::gen::inRange(1, 5);
    return settings;
}

// A breaker under arbitrary use, with what a bystander can see of it.
class Played {
public:
    Played()
        : m_settings(anySettings())
        , m_breaker(m_settings, m_clock.reading())
    {
        m_breaker.onStateChange([this](State, State to) {
            ++m_changes;
            m_trialsRunning = 0;
            m_finishedSinceClosed = 0;
            m_openSince = m_clock.reading()();
            m_last = to;
        });
    }

    void play(Move move)
    {
        if (move == Move::Wait)
            m_clock.turn(std::chrono::milliseconds(*rc::gen::inRange(0, 400)));
        else if (move == Move::Enter)
            enter();
        else if (!m_permits.empty())
            finish(move);
        RC_ASSERT(m_breaker.state() == m_last);
    }

private:
    void enter()
    {
        const bool pausing = m_last == State::Open && m_clock.reading()() - m_openSince < m_settings.openFirst;
        auto permit = m_breaker.tryEnter();
        RC_ASSERT(!(permit && pausing));
        RC_ASSERT(permit || m_last != State::Closed);
        if (!permit)
            return;
        m_permits.push_back({std::move(*permit), m_changes});
        if (m_last == State::HalfOpen)
            RC_ASSERT(++m_trialsRunning <= m_settings.trials);
    }

    void finish(Move move)
    {
        auto [permit, change] = std::move(m_permits.front());
        m_permits.pop_front();
        const State before = m_last;
        const int finished = m_finishedSinceClosed;
        if (move == Move::Withdraw && before == State::HalfOpen && change == m_changes)
            --m_trialsRunning; // its turn is free again
        if (before == State::Closed && change == m_changes && move != Move::Withdraw)
            m_finishedSinceClosed = finished + 1;
        move == Move::Succeed ? permit.succeeded() : move == Move::Fail ? permit.failed() : permit.withdrawn();
        if (before == State::Closed && m_last == State::Open)
            RC_ASSERT(finished + 1 >= m_settings.minimumCalls);
    }

    struct Running {
        CircuitBreaker::Permit permit;
        int change;
    };

    HandClock m_clock;
    BreakerSettings m_settings;
    CircuitBreaker m_breaker;
    std::deque<Running> m_permits;
    State m_last = State::Closed;
    TimePoint m_openSince;
    int m_changes = 0;
    int m_trialsRunning = 0;
    int m_finishedSinceClosed = 0;
};

} // namespace

class CircuitBreakerPropertyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whateverHappensThePauseIsKeptAndTrialsAreFew()
    {
        QVERIFY(rc::check("pause kept, trials bounded, closed lets through, minimum calls respected", [] {
            const auto moves = *rc::gen::container<std::vector<Move>>(
                rc::gen::element(Move::Wait, Move::Enter, Move::Enter, Move::Succeed, Move::Fail, Move::Withdraw));
            Played played;
            for (const Move move : moves)
                played.play(move);
        }));
    }

    void goodAndQuickAnswersNeverOpenIt()
    {
        QVERIFY(rc::check("only successes: closed for ever", [] {
            const HandClock clock;
            CircuitBreaker breaker(anySettings(), clock.reading());
            const int calls = *rc::gen::inRange(0, 200);
            for (int i = 0; i < calls; ++i)
                breaker.tryEnter().value().succeeded();
            RC_ASSERT(breaker.state() == State::Closed);
        }));
    }

    void aNeighbourThatIsBackIsFoundOut()
    {
        QVERIFY(rc::check("after any history, waiting and good answers close it", [] {
            HandClock clock;
            const BreakerSettings settings = anySettings();
            CircuitBreaker breaker(settings, clock.reading());
            const auto history = *rc::gen::container<std::vector<bool>>(rc::gen::arbitrary<bool>());
            for (const bool good : history) {
                clock.turn(std::chrono::milliseconds(*rc::gen::inRange(0, 300)));
                if (auto permit = breaker.tryEnter())
                    good ? permit->succeeded() : permit->failed();
            }
            // Old failures may still open it once; by then every further answer is a good one.
            for (int i = 0; i < settings.window + 2 * settings.trials + 1; ++i) {
                clock.turn(settings.openLargest);
                breaker.tryEnter().value().succeeded();
            }
            RC_ASSERT(breaker.state() == State::Closed);
        }));
    }
};

TEST_SUITE(CircuitBreakerPropertyTest);
#include "circuit_breaker_property_test.moc"
