#include "server/order_view/rebuild.h"

#include "server/platform/postgres/in_turn.h"

#include <QDeadlineTimer>

#include <thread>

namespace order_view {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using core::Fault;
using core::Result;
using platform::events::Progress;
using platform::events::readProgress;
using platform::postgres::Connection;

namespace {

constexpr qint64 kNearly = 50; // events behind the live view that may be left for the last step
constexpr int kRounds = 50;
constexpr int kAttempts = 10; // to exchange the tables

// The fence: no cursor moves, and so nothing is taken in, until the transaction ends; and if this process freezes in
// the middle, the listeners are free again after ten seconds.
Result<> keepListenersWaiting(Connection &live)
{
    return platform::postgres::executeInTurn(live,
        {u"set local idle_in_transaction_session_timeout = '10s'"_s, u"set local lock_timeout = '2s'"_s,
            u"lock table event_cursor in exclusive mode"_s});
}

} // namespace

Rebuild::Rebuild(Connection &live, Connection &shadow, platform::events::Replay replay)
    : m_live(live)
    , m_shadowConnection(shadow)
    , m_shadow(shadow)
    , m_replay(std::move(replay))
{
}

// The session of one that was killed ends a moment after it.
Result<> Rebuild::begin()
{
    Result<bool> claimed = claim();
    for (const QDeadlineTimer patience(2s); claimed && !*claimed && !patience.hasExpired(); claimed = claim())
        std::this_thread::sleep_for(50ms);
    if (!claimed)
        return core::fail(claimed.error());
    if (!*claimed)
        return core::fail(Fault::Conflict, "rebuild-under-way"_L1, u"Somebody else is building it anew just now."_s);
    return m_shadow.begin();
}

Result<bool> Rebuild::claim()
{
    return m_live.queryOne("order_view/rebuild/claim"_L1).transform([&](const auto &row) {
        m_session = row.number("session"_L1);
        return row.flag("claimed"_L1);
    });
}

// A session that was lost and replaced meanwhile may have let somebody else at the shadow.
Result<> Rebuild::isStillAlone()
{
    return m_live.queryOne("order_view/rebuild/session"_L1).and_then([&](const auto &row) -> Result<> {
        if (row.number("session"_L1) == m_session)
            return {};
        return core::fail(Fault::Unavailable, "database-away"_L1, u"The database was away meanwhile; try again."_s);
    });
}

Result<> Rebuild::catchUp()
{
    for (int round = 0; round < kRounds; ++round) {
        const auto progress = readProgress(m_live);
        if (!progress)
            return core::fail(progress.error());
        const bool isNear = m_replay.behind(*progress) <= kNearly;
        if (const auto gone = m_replay.goOn(m_shadowConnection, *progress); !gone || isNear)
            return gone;
    }
    return {};
}

Result<Findings> Rebuild::compare(Wish wish)
{
    if (const auto near = catchUp(); !near)
        return core::fail(near.error());
    const auto findings = compareAtOneMoment(wish);
    const auto alone = isStillAlone();
    return alone ? findings : Result<Findings>(core::fail(alone.error()));
}

// Both views, the cursors and what is held back are seen in one snapshot, and the rest up to these cursors is taken
// in within the same transaction.
Result<Findings> Rebuild::compareAtOneMoment(Wish wish)
{
    return m_shadowConnection.transact([&](Connection &same) -> Result<Findings> {
        const auto progress =
            m_shadow.freezeTheMoment().and_then([&] { return m_shadow.lookInto(kLiveSchema); }).and_then([&] {
                return readProgress(same);
            });
        if (!progress)
            return core::fail(progress.error());
        auto replay = m_replay;
        const auto counts =
            m_shadow.lookInto(kShadowSchema).and_then([&] { return replay.goOn(same, *progress); }).and_then([&] {
                return m_shadow.compare();
            });
        if (!counts)
            return core::fail(counts.error());
        if (const auto lifted = wish == Wish::Exchange ? m_shadow.liftVersions() : Result<>(); !lifted)
            return core::fail(lifted.error());
        m_replay = replay;
        return Findings{*counts, replay.applied(), progress->held};
    });
}

Result<> Rebuild::exchange()
{
    Result<> done = m_shadow.tidy();
    for (int attempt = 1; done; ++attempt) {
        done = catchUp();
        if (!done)
            break;
        done = exchangeBehindTheFence();
        const bool isInTheWay = !done && done.error().fault == Fault::Conflict && attempt < kAttempts;
        if (!isInTheWay)
            break;
        done = {}; // a long statement, or one that vacuums: it passes
        std::this_thread::sleep_for(200ms);
    }
    return done;
}

// What is missing comes in on the shadow's own connection, so that it is there for everybody before the tables are.
Result<> Rebuild::exchangeBehindTheFence()
{
    return m_live.transact([&](Connection &live) {
        return keepListenersWaiting(live)
            .and_then([&] { return isStillAlone(); })
            .and_then([&] { return readProgress(live); })
            .and_then([&](const Progress &progress) { return m_replay.goOn(m_shadowConnection, progress); })
            .and_then([&] { return m_shadow.untilEverybodySees(); })
            .and_then([&] { return ShadowView::takeThePlace(live); });
    });
}

Result<> Rebuild::drop()
{
    return m_shadow.drop();
}

} // namespace order_view
