#include "server/platform/events/listening/partition_worker.h"

#include "server/platform/events/listening/cursors.h"
#include "server/platform/events/listening/parked_events.h"

#include "server/platform/events/when_done.h"

#include <QLoggingCategory>

namespace platform::events {

using namespace Qt::Literals::StringLiterals;
using core::Result;
using postgres::Connection;

Q_LOGGING_CATEGORY(lcWorker, "platform.events.worker")

PartitionWorker::PartitionWorker(int partition, std::shared_ptr<Workshop> workshop)
    : m_partition(partition)
    , m_workshop(std::move(workshop))
{
}

PartitionWorker::~PartitionWorker()
{
    m_closing = true;
    if (m_busy)
        m_workshop->turns.giveBack();
}

void PartitionWorker::add(Stream *stream)
{
    const auto &lane = m_lanes.emplace_back(std::make_unique<Lane>(stream, m_partition));
    connect(lane.get(), &Lane::ready, this, &PartitionWorker::proceed);
    proceed();
}

void PartitionWorker::remove(const QString &producer)
{
    if (m_underWay.valid())
        m_underWay.wait();
    std::erase_if(m_lanes, [&](const auto &lane) { return lane->producer() == producer; });
}

void PartitionWorker::retry(const QString &subject)
{
    if (!m_retries.contains(subject))
        m_retries.append(subject);
    proceed();
}

void PartitionWorker::close()
{
    m_closing = true;
    if (!m_busy)
        Q_EMIT closed();
}

void PartitionWorker::proceed()
{
    if (m_busy || m_closing)
        return;
    Lane *lane = nextLane();
    if (!lane && m_retries.isEmpty())
        return;
    m_busy = m_workshop->turns.take(this, [this] { proceed(); });
    if (!m_busy)
        return;
    m_retries.isEmpty() ? startBatch(lane->nextBatch()) : startRetry();
}

Lane *PartitionWorker::nextLane()
{
    for (size_t i = 0; i < m_lanes.size(); ++i) {
        const size_t candidate = (m_nextLane + i) % m_lanes.size();
        if (m_lanes.at(candidate)->isReady()) {
            m_nextLane = candidate + 1;
            return m_lanes.at(candidate).get();
        }
    }
    return nullptr;
}

Lane *PartitionWorker::laneOf(const QString &producer) const
{
    const auto isIt = [&](const auto &lane) { return lane->producer() == producer; };
    const auto found = std::find_if(m_lanes.cbegin(), m_lanes.cend(), isIt);
    return found == m_lanes.cend() ? nullptr : found->get();
}

template <class Work, class Done> void PartitionWorker::runNow(Work work, Done done)
{
    // Ready as soon as the work is done and thrown away, also while this thread stands and waits for it.
    auto untilThrownAway = std::make_shared<std::promise<void>>();
    m_underWay = untilThrownAway->get_future();
    const auto future = m_workshop->database.run([work = std::move(work), end = std::move(untilThrownAway)](
                                                     Connection &connection) { return work(connection); });
    whenDone(future, m_workshop->database, this, std::move(done));
}

void PartitionWorker::startBatch(const Batch &batch)
{
    runNow([batch, handlers = m_workshop->handlers](
               Connection &connection) { return applyBatch(connection, batch, handlers->value(batch.producer)); },
        [this, producer = batch.producer](const Result<BatchOutcome> &outcome) { finishBatch(producer, outcome); });
}

void PartitionWorker::finishBatch(const QString &producer, const Result<BatchOutcome> &outcome)
{
    Lane *lane = laneOf(producer); // null when it was removed meanwhile
    if (!outcome && lane && outcome.error().slug == "cursor-moved"_L1)
        return findCursorAgain(producer);
    if (!outcome && lane)
        lane->fail(outcome.error());
    if (outcome && lane)
        lane->settle(*outcome);
    if (outcome) {
        m_retries += outcome->wake;
        m_retries.removeDuplicates();
        for (const QString &subject : outcome->applied)
            Q_EMIT applied(producer, subject);
    }
    endTurn();
}

// Either another replica is at work here, or our own commit went through and only its answer was lost.
void PartitionWorker::findCursorAgain(const QString &producer)
{
    runNow([partition = m_partition, producer](
               Connection &connection) { return openCursors(connection, partition, {producer}); },
        [this, producer](const Result<Cursors> &cursors) {
            if (Lane *lane = laneOf(producer)) {
                lane->fail({core::Fault::Conflict, u"cursor-moved"_s, {}, {}, {}});
                if (cursors)
                    lane->moveTo(cursors->value(producer));
            }
            endTurn();
        });
}

void PartitionWorker::startRetry()
{
    const QString subject = m_retries.takeFirst();
    runNow([due = Due{m_partition, subject}, handlers = m_workshop->handlers](
               Connection &connection) { return retrySubject(connection, due, *handlers); },
        [this, subject](const Result<QStringList> &producers) { finishRetry(subject, producers); });
}

void PartitionWorker::finishRetry(const QString &subject, const Result<QStringList> &producers)
{
    if (!producers) // it is still due, and comes again by itself
        qCWarning(lcWorker) << "cannot try the parked events of" << subject << producers.error().slug;
    for (const QString &producer : producers.value_or(QStringList()))
        Q_EMIT applied(producer, subject);
    endTurn();
}

void PartitionWorker::endTurn()
{
    m_busy = false;
    m_workshop->turns.giveBack();
    if (m_closing)
        Q_EMIT closed();
    else
        proceed();
}

} // namespace platform::events
