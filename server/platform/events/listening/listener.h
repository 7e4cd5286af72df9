#pragma once

#include "server/platform/events/listening/leases.h"
#include "server/platform/events/listening/parked_events.h"
#include "server/platform/events/listening/partition_worker.h"
#include "server/platform/events/listening/source.h"

#include <QObject>

#include <map>
#include <memory>

namespace platform::events {

// Everything that the subscriptions of one process on one database share: the leases, a worker for each partition
// held, the handlers of all producers, and the clock of the parked events.
class Listener : public QObject {
    Q_OBJECT

public:
    [[nodiscard]] static Listener &of(postgres::Database &database); // made when first asked for, owned by it
    ~Listener() override;

    void add(Source &source); // the first one starts the leases
    void remove(Source &source); // the last one ends them

    [[nodiscard]] bool isAlive() const; // takes part in sharing the partitions

private:
    explicit Listener(postgres::Database &database);

    void startLeases();
    void open(int partition);
    void openStreams(int partition, const QStringList &producers);
    void close(int partition);
    void giveBack(int partition);
    void collectHandlers();
    void wakeDue();
    void count();
    [[nodiscard]] Source *sourceOf(const QString &producer) const;

    postgres::Database &m_database;
    std::shared_ptr<Workshop> m_workshop;
    std::unique_ptr<Leases> m_leases;
    QList<Source *> m_sources;
    std::map<int, PartitionWorker *> m_workers; // by partition
    QTimer m_due;
    QTimer m_count;
    bool m_asking = false;
};

} // namespace platform::events
