#pragma once

#include "common/core/result.h"
#include "server/platform/postgres/connection.h"

#include <QFuture>
#include <QObject>

namespace platform::postgres {

// A bounded pool of threads, each owning one Connection, that run whole pieces of work. Work is plain synchronous
// code; the caller gets a future. Work inherits the caller's telemetry::currentTrace().
class Database : public QObject {
    Q_OBJECT

public:
    explicit Database(Settings settings, QObject *parent = nullptr);
    ~Database() override; // finishes what is running, refuses what waits

    // Runs `work(Connection &) -> Result<T>` on a database thread, outside any transaction.
    // Errors besides the work's own: Unavailable "overloaded" when the queue is full or the pool is closing.
    template <class Work> [[nodiscard]] auto run(Work work) -> QFuture<std::invoke_result_t<Work, Connection &>>;

    // The same inside Connection::transact.
    template <class Work> [[nodiscard]] auto transact(Work work) -> QFuture<std::invoke_result_t<Work, Connection &>>;

    // Whether the last attempt to talk to the database got through; probed once a second while it did not.
    [[nodiscard]] bool isReachable() const; // thread-safe
    [[nodiscard]] const Settings &settings() const;

Q_SIGNALS:
    void reachabilityChanged(bool reachable);
};

} // namespace platform::postgres
