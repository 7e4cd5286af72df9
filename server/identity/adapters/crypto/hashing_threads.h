#pragma once

#include "common/core/finish_in.h"
#include "common/core/result.h"
#include "server/platform/resilience/bulkhead.h"
#include "server/platform/telemetry/trace.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace identity {

// Where passwords are hashed and compared: a few threads of their own and a bounded queue, so that a rush of sign-ins
// takes neither all processors nor all memory, nor keeps the database waiting.
class HashingThreads {
public:
    HashingThreads(int threads, int waiting);
    ~HashingThreads(); // finishes what is running and what waits

    // `work() -> Result<T>`. Error besides the work's own: Unavailable "too-many-sign-ins".
    template <class Work> [[nodiscard]] auto run(Work work) -> QFuture<std::invoke_result_t<Work &>>
    {
        using Outcome = std::invoke_result_t<Work &>;
        auto place = std::make_shared<core::Result<platform::resilience::Bulkhead::Place>>(m_places.tryAcquire());
        if (!*place)
            return QtFuture::makeReadyFuture(Outcome(tl::unexpect, tooMany()));
        auto promise = std::make_shared<QPromise<Outcome>>();
        promise->start();
        const auto future = promise->future();
        m_threads.start(
            [this, work = std::move(work), promise, place, trace = platform::telemetry::currentTrace()]() mutable {
                const platform::telemetry::TraceScope scope(trace);
                promise->addResult(work());
                place.reset(); // before anybody hears of the answer
                core::finishIn(m_home, promise);
            });
        return future;
    }

private:
    [[nodiscard]] static core::Error tooMany();

    platform::resilience::Bulkhead m_places;
    QObject m_home; // outlives the threads, which post to it
    QThreadPool m_threads;
};

} // namespace identity
