#pragma once

#include "server/platform/http/router.h"

#include <memory>

namespace platform::http {

// Calls the handlers. Whatever they do, the one who asked hears of it exactly once, in this thread, unless the
// dispatcher is gone by then: an answer, an exception (500), a future that was given up (500), or 503 while too
// many requests are being answered already.
class Dispatcher {
public:
    using Answered = std::function<void(const Response &)>;

    Dispatcher(int mostInFlight, std::function<void()> whenIdle);
    ~Dispatcher();
    Q_DISABLE_COPY_MOVE(Dispatcher)

    void dispatch(const Route &route, const Request &request, const Answered &answered);
    [[nodiscard]] int inFlight() const;

private:
    void await(QFuture<Response> future, const Answered &answered);

    struct Desk;
    std::shared_ptr<Desk> m_desk; // also held by the futures that are awaited
    int m_mostInFlight;
};

} // namespace platform::http
