#include "server/platform/events/listening/inbox.h"
#include "tests/server/platform/events/an_event.h"
#include "tests/support/test_suite.h"

#include <rapidcheck.h>

using namespace platform::events;
using namespace tests;
using namespace Qt::Literals::StringLiterals;

namespace {

// What may happen to a listener, in any order: messages lost, repeated and out of order, pages of the feed,
// transactions that succeed in part or fail, and another replica that was faster.
enum class Happening { Message, Head, FeedPage, Take, Succeed, SucceedInPart, Fail, OvertakenByAnother };

struct Step {
    Happening what;
    int number;
};

class Listening {
public:
    Listening(int told, int capacity)
        : m_told(told)
        , m_inbox(0, capacity)
    {
    }

    void happen(const Step &step)
    {
        switch (step.what) {
        case Happening::Message:
            m_inbox.add(anEvent(u"order-1"_s, 1 + step.number % m_told));
            break;
        case Happening::Head:
            m_inbox.expect(1 + step.number % m_told);
            break;
        case Happening::FeedPage:
            readFeed(1 + step.number % 7);
            break;
        case Happening::Take:
            take(1 + step.number % 5);
            break;
        case Happening::Succeed:
            commit(m_inFlight.size());
            break;
        case Happening::SucceedInPart:
            commit(m_inFlight.isEmpty() ? 0 : step.number % m_inFlight.size());
            break;
        case Happening::Fail:
            commit(0);
            break;
        case Happening::OvertakenByAnother:
            overtake(step.number % 3);
            break;
        }
    }

    // Whatever happened, reading the feed and committing now bring everything, once and in order.
    void finish()
    {
        commit(0);
        m_inbox.expect(m_told);
        while (m_inbox.isMissingSome() || m_inbox.hasNext()) {
            RC_ASSERT(m_inbox.hasNext() || m_inbox.hasRoom());
            readFeed(3);
            take(4);
            commit(m_inFlight.size());
        }
        RC_ASSERT(m_effects == qint64(m_told));
        RC_ASSERT(m_inbox.lag() == 0);
    }

private:
    void readFeed(int limit)
    {
        for (qint64 next = m_inbox.readFrom() + 1, last = std::min(next + limit - 1, qint64(m_told)); next <= last;
             ++next)
            m_inbox.add(anEvent(u"order-1"_s, next));
    }

    void take(int most)
    {
        if (!m_inbox.hasNext())
            return;
        m_inFlight = m_inbox.take(most);
        RC_ASSERT(!m_inFlight.isEmpty() && m_inFlight.size() <= most);
        for (qsizetype i = 0; i < m_inFlight.size(); ++i)
            RC_ASSERT(m_inFlight.at(i).position == m_inbox.cursor() + 1 + i);
    }

    // What the database allows: only a batch that begins where the cursor stands has an effect.
    void commit(qsizetype applied)
    {
        if (m_inFlight.isEmpty())
            return;
        if (m_inFlight.constFirst().position == m_effects + 1)
            m_effects += applied;
        m_inFlight.clear();
        m_inbox.settle(m_effects);
    }

    void overtake(int by)
    {
        m_effects = std::min(m_effects + by, qint64(m_told));
        commit(0);
    }

    int m_told;
    Inbox m_inbox;
    QList<Event> m_inFlight;
    qint64 m_effects = 0; // in the database: the cursor, and with it every effect up to there
};

} // namespace

class InboxPropertyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyEventIsTakenInOnceAndInOrderWhateverHappens()
    {
        const bool holds = rc::check("once and in order", [] {
            Listening listening(*rc::gen::inRange(1, 40), *rc::gen::inRange(1, 12));
            const auto steps = *rc::gen::container<std::vector<std::pair<int, int>>>(
                rc::gen::pair(rc::gen::inRange(0, 8), rc::gen::inRange(0, 1'000)));
            for (const auto &[what, number] : steps)
                listening.happen({Happening(what), number});
            listening.finish();
        });
        QVERIFY(holds);
    }
};

TEST_SUITE(InboxPropertyTest);
#include "inbox_property_test.moc"
