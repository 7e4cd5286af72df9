#pragma once

#include "common/core/finish_in.h"
#include "common/core/result.h"

#include <QPromise>

#include <exception>
#include <future>
#include <type_traits>

namespace platform::postgres {

class Connection;

// A piece of work that waits for a database thread, whatever it returns. Exactly one of its functions is called, once.
class Task {
public:
    virtual ~Task() = default;
    virtual void run(Connection &connection) = 0;
    virtual void refuse(const core::Error &reason) = 0;
};

// Work with an outcome.
template <class Work> class WorkTask : public Task {
public:
    using Outcome = std::invoke_result_t<Work &, Connection &>;

    explicit WorkTask(Work work)
        : m_work(std::move(work))
    {
    }

    void run(Connection &connection) override { keep(outcomeOn(connection)); }

    void refuse(const core::Error &reason) override { keep(core::fail(reason)); }

private:
    virtual void keep(Outcome outcome) = 0;

    // An exception is a fault of the program; it costs this piece of work and not the service.
    Outcome outcomeOn(Connection &connection)
    {
        try {
            return m_work(connection);
        } catch (const std::exception &exception) {
            return core::fail(core::Error{
                core::Fault::Broken, QStringLiteral("exception"), QString::fromUtf8(exception.what()), {}, {}});
        }
    }

    Work m_work;
};

// Its outcome comes by a QFuture that finishes in the thread of `home`.
template <class Work> class PromisedTask : public WorkTask<Work> {
public:
    using typename WorkTask<Work>::Outcome;

    PromisedTask(Work work, QObject &home)
        : WorkTask<Work>(std::move(work))
        , m_home(home)
    {
        m_promise->start();
    }

    [[nodiscard]] QFuture<Outcome> future() { return m_promise->future(); }

private:
    void keep(Outcome outcome) override
    {
        m_promise->addResult(std::move(outcome));
        core::finishIn(m_home, m_promise);
    }

    QObject &m_home;
    std::shared_ptr<QPromise<Outcome>> m_promise = std::make_shared<QPromise<Outcome>>();
};

// Somebody stands and waits for its outcome.
template <class Work> class AwaitedTask : public WorkTask<Work> {
public:
    using typename WorkTask<Work>::Outcome;
    using WorkTask<Work>::WorkTask;

    [[nodiscard]] std::future<Outcome> future() { return m_promise.get_future(); }

private:
    void keep(Outcome outcome) override { m_promise.set_value(std::move(outcome)); }

    std::promise<Outcome> m_promise;
};

} // namespace platform::postgres
