#pragma once

#include "server/platform/events/listening/lane.h"
#include "server/platform/events/listening/turns.h"

#include <QObject>

#include <future>
#include <memory>
#include <vector>

namespace platform::events {

// What all workers of a listener share.
struct Workshop {
    postgres::Database &database;
    Turns turns;
    std::shared_ptr<const HandlersByProducer> handlers;
};

// Takes in the events of one partition, of all producers, one transaction at a time: whatever arrived of one producer
// in the meantime goes into the next one together. Parked events of the partition are tried here too, so nothing of
// one subject ever runs beside itself.
class PartitionWorker : public QObject {
    Q_OBJECT

public:
    PartitionWorker(int partition, std::shared_ptr<Workshop> workshop);
    ~PartitionWorker() override; // what is under way ends by itself: the cursor is its fence

    void add(Stream *stream); // borrowed
    void remove(const QString &producer); // waits for a transaction under way
    void retry(const QString &subject);
    void close(); // takes up nothing more; `closed` when what is under way has ended

Q_SIGNALS:
    void applied(const QString &producer, const QString &subject);
    void closed();

private:
    void proceed();
    [[nodiscard]] Lane *nextLane();
    [[nodiscard]] Lane *laneOf(const QString &producer) const;
    template <class Work, class Done> void runNow(Work work, Done done);
    void startBatch(const Batch &batch);
    void finishBatch(const QString &producer, const core::Result<BatchOutcome> &outcome);
    void findCursorAgain(const QString &producer);
    void startRetry();
    void finishRetry(const QString &subject, const core::Result<QStringList> &producers);
    void endTurn();

    int m_partition;
    std::shared_ptr<Workshop> m_workshop;
    std::vector<std::unique_ptr<Lane>> m_lanes;
    size_t m_nextLane = 0;
    QStringList m_retries;
    std::future<void> m_underWay;
    bool m_busy = false;
    bool m_closing = false;
};

} // namespace platform::events
