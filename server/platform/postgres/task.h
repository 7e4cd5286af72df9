#pragma once

#include "common/core/result.h"

#include <QPromise>

#include <exception>
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

template <class Work> class PromisedTask : public Task {
public:
    using Outcome = std::invoke_result_t<Work &, Connection &>;

    explicit PromisedTask(Work work)
        : m_work(std::move(work))
    {
        m_promise.start();
    }

    [[nodiscard]] QFuture<Outcome> future() { return m_promise.future(); }

    void run(Connection &connection) override { keep(outcomeOn(connection)); }

    void refuse(const core::Error &reason) override { keep(core::fail(reason)); }

private:
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

    void keep(Outcome outcome)
    {
        m_promise.addResult(std::move(outcome));
        m_promise.finish();
    }

    Work m_work;
    QPromise<Outcome> m_promise;
};

} // namespace platform::postgres
