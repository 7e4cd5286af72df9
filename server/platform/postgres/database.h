#pragma once

#include "common/core/result.h"
#include "server/platform/postgres/connection.h"
#include "server/platform/postgres/task.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>

namespace platform::postgres {

class DatabaseThreads;

// A bounded pool of threads, each owning one Connection, that run whole pieces of work. Work is plain synchronous
// code; the caller gets a future that finishes in the thread of the Database, which is the caller's. Work inherits the
// caller's telemetry::currentTrace().
class Database : public QObject {
    Q_OBJECT

public:
    explicit Database(Settings settings, QObject *parent = nullptr);
    ~Database() override; // finishes what is running, refuses what waits

    // Runs `work(Connection &) -> Result<T>` on a database thread, outside any transaction.
    // Errors besides the work's own: Unavailable "overloaded" when the queue is full or the pool is closing,
    // Unavailable "database-away" without running it, Broken "exception" when it throws.
    template <class Work> [[nodiscard]] auto run(Work work) -> QFuture<std::invoke_result_t<Work &, Connection &>>
    {
        auto task = std::make_unique<PromisedTask<Work>>(std::move(work), m_home);
        auto future = task->future();
        add(std::move(task));
        return future;
    }

    // The same inside Connection::transact.
    template <class Work> [[nodiscard]] auto transact(Work work) -> QFuture<std::invoke_result_t<Work &, Connection &>>
    {
        return run(
            [work = std::move(work)](Connection &connection) mutable { return connection.transact(std::ref(work)); });
    }

    // The same as run, waited for: for the end of a program, which has nothing else to do.
    template <class Work> [[nodiscard]] auto await(Work work) -> std::invoke_result_t<Work &, Connection &>
    {
        auto task = std::make_unique<AwaitedTask<Work>>(std::move(work));
        auto future = task->future();
        add(std::move(task));
        return future.get();
    }

    // Whether the last attempt to talk to the database got through. While it did not it is probed once a second, and
    // idle connections are watched, so the answer is right within about a second. Before the first attempt: no.
    [[nodiscard]] bool isReachable() const; // thread-safe
    [[nodiscard]] const Settings &settings() const;

Q_SIGNALS:
    void reachabilityChanged(bool reachable);

private:
    void add(std::unique_ptr<Task> task);

    const Settings m_settings;
    QObject m_home; // outlives the threads, which post to it
    std::unique_ptr<DatabaseThreads> m_threads;
};

} // namespace platform::postgres
