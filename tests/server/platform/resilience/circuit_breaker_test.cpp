#include "server/platform/resilience/circuit_breaker.h"
#include "tests/server/platform/resilience/hand_clock.h"
#include "tests/support/test_suite.h"

#include <thread>

using namespace platform::resilience;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using core::Fault;
using core::Result;
using State = BreakerState;

namespace {

constexpr BreakerSettings kSettings{
    .window = 10,
    .windowAge = 10s,
    .minimumCalls = 4,
    .failureRate = 0.5,
    .slowRate = 0.5,
    .slowCall = 100ms,
    .openFirst = 1s,
    .openLargest = 4s,
    .trials = 2,
};

} // namespace

class CircuitBreakerTest : public QObject {
    Q_OBJECT

private:
    HandClock m_clock;
    std::unique_ptr<CircuitBreaker> m_breaker;

    void succeed(int times = 1, std::chrono::milliseconds taking = 0ms)
    {
        for (int i = 0; i < times; ++i) {
            auto permit = m_breaker->tryEnter();
            QVERIFY(permit);
            m_clock.turn(taking);
            permit->succeeded();
        }
    }

    void fail(int times = 1)
    {
        for (int i = 0; i < times; ++i)
            m_breaker->tryEnter().value().failed();
    }

    void openIt()
    {
        fail(kSettings.minimumCalls);
        QCOMPARE(m_breaker->state(), State::Open);
    }

private Q_SLOTS:
    void init()
    {
        m_clock = {};
        m_breaker = std::make_unique<CircuitBreaker>(kSettings, m_clock.reading());
    }

    void fewCallsSayNothing()
    {
        fail(3);
        QCOMPARE(m_breaker->state(), State::Closed);
        fail();
        QCOMPARE(m_breaker->state(), State::Open);
    }

    void itOpensAtTheShareOfFailures()
    {
        succeed(5);
        fail(4);
        QCOMPARE(m_breaker->state(), State::Closed);
        fail();
        QCOMPARE(m_breaker->state(), State::Open);
    }

    void slowAnswersOpenItToo()
    {
        succeed(4, 150ms);
        QCOMPARE(m_breaker->state(), State::Open);
    }

    void oldFailuresAreForgotten()
    {
        fail(3);
        m_clock.turn(11s);
        succeed(3);
        fail();
        QCOMPARE(m_breaker->state(), State::Closed);
    }

    void openItRefusesAndSaysWhenToComeBack()
    {
        openIt();
        m_clock.turn(400ms);
        const auto refused = m_breaker->tryEnter();
        QCOMPARE(refused.error().slug, u"circuit-open"_s);
        QCOMPARE(refused.error().fault, Fault::Unavailable);
        QCOMPARE(refused.error().facts.value("retryAfter"_L1).toInt(), 1);
        QCOMPARE(m_breaker->retryAfter(), 600ms);
    }

    void afterAWhileSoManyTrialsAreLetThroughAndNoMore()
    {
        openIt();
        m_clock.turn(1s);
        auto first = m_breaker->tryEnter();
        auto second = m_breaker->tryEnter();
        QVERIFY(first && second);
        QCOMPARE(m_breaker->state(), State::HalfOpen);
        QVERIFY(!m_breaker->tryEnter());
        first->succeeded();
        QVERIFY(!m_breaker->tryEnter());
        second->succeeded();
        QCOMPARE(m_breaker->state(), State::Closed);
    }

    void oneBadTrialOpensItForTwiceAsLongUpToTheLargest()
    {
        openIt();
        for (const auto expected : {2'000ms, 4'000ms, 4'000ms}) {
            m_clock.turn(m_breaker->retryAfter());
            fail();
            QCOMPARE(m_breaker->state(), State::Open);
            QCOMPARE(m_breaker->retryAfter(), expected);
        }
    }

    void aSlowTrialIsABadOne()
    {
        openIt();
        m_clock.turn(1s);
        succeed(1, 150ms);
        QCOMPARE(m_breaker->state(), State::Open);
    }

    void havingClosedItStartsWithTheShortestPauseAgain()
    {
        openIt();
        m_clock.turn(1s);
        fail();
        m_clock.turn(2s);
        succeed(2);
        QCOMPARE(m_breaker->state(), State::Closed);
        openIt();
        QCOMPARE(m_breaker->retryAfter(), 1s);
    }

    void anAnswerFromBeforeTheChangeCountsNoMore()
    {
        auto late = m_breaker->tryEnter();
        openIt();
        m_clock.turn(1s);
        auto trial = m_breaker->tryEnter();
        QCOMPARE(m_breaker->state(), State::HalfOpen);
        late->failed();
        QCOMPARE(m_breaker->state(), State::HalfOpen);
        trial->succeeded();
        succeed();
        QCOMPARE(m_breaker->state(), State::Closed);
    }

    void aWithdrawnTrialGivesItsTurnToAnother()
    {
        openIt();
        m_clock.turn(1s);
        auto first = m_breaker->tryEnter();
        auto second = m_breaker->tryEnter();
        QVERIFY(!m_breaker->tryEnter());
        first->withdrawn();
        succeed();
        second->succeeded();
        QCOMPARE(m_breaker->state(), State::Closed);
    }

    void aPermitThatIsDroppedCountsAsAFailure()
    {
        for (int i = 0; i < kSettings.minimumCalls; ++i)
            QVERIFY(m_breaker->tryEnter());
        QCOMPARE(m_breaker->state(), State::Open);
    }

    void onlyPassingFaultsAreHeldAgainstTheNeighbour()
    {
        for (int i = 0; i < 20; ++i)
            QVERIFY(!m_breaker->run([]() -> Result<> { return core::fail(Fault::Refused, "declined"_L1); }));
        QCOMPARE(m_breaker->state(), State::Closed);
        for (int i = 0; i < 20; ++i)
            QVERIFY(!m_breaker->run([]() -> Result<> { return core::fail(Fault::TimedOut, "late"_L1); }));
        QCOMPARE(m_breaker->state(), State::Open);
        QCOMPARE(m_breaker->run([]() -> Result<int> { return 1; }).error().slug, u"circuit-open"_s);
    }

    void everyChangeIsToldOnce()
    {
        QList<std::pair<State, State>> told;
        m_breaker->onStateChange([&](State from, State to) {
            told.emplaceBack(from, to);
            QCOMPARE(m_breaker->state(), to); // asking from within does not lock up
        });
        openIt();
        m_clock.turn(1s);
        succeed(2);
        const QList<std::pair<State, State>> expected{
            {State::Closed, State::Open}, {State::Open, State::HalfOpen}, {State::HalfOpen, State::Closed}};
        QCOMPARE(told, expected);
    }

    void manyThreadsMayCallThroughOneBreaker()
    {
        CircuitBreaker breaker(kSettings);
        std::atomic<int> answered = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 8; ++i)
                threads.emplace_back([&] {
                    for (int n = 0; n < 1'000; ++n)
                        answered += breaker.run([]() -> Result<int> { return 1; }).value_or(0);
                });
        }
        QCOMPARE(answered.load(), 8'000);
        QCOMPARE(breaker.state(), State::Closed);
    }
};

TEST_SUITE(CircuitBreakerTest);
#include "circuit_breaker_test.moc"
