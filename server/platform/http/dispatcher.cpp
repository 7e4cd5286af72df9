#include "server/platform/http/dispatcher.h"

#include <QObject>
#include <QThread>

namespace platform::http {

using core::Fault;
using namespace Qt::Literals::StringLiterals;

// Lives as long as an answer is awaited, so that a future that finishes late, in another thread, still finds where it
// belongs.
struct Dispatcher::Desk : QObject {
    explicit Desk(std::function<void()> idle)
        : whenIdle(std::move(idle))
    {
    }

    void finished()
    {
        if (--inFlight == 0 && whenIdle)
            whenIdle();
    }

    int inFlight = 0;
    std::function<void()> whenIdle; // empty once the dispatcher is gone
};

namespace {

Response broken(const QString &what)
{
    return problem({Fault::Broken, u"handler-failed"_s, what, {}, {}});
}

// Only inside a catch block: the answer to what was thrown.
Response answerToThrown()
{
    try {
        throw;
    } catch (const std::exception &exception) {
        return broken(QString::fromLocal8Bit(exception.what()));
    } catch (...) {
        return broken(u"an exception without a name"_s);
    }
}

Response called(const PlainHandler &handler, const Request &request)
{
    try {
        return handler(request);
    } catch (...) {
        return answerToThrown();
    }
}

QFuture<Response> called(const Handler &handler, const Request &request)
{
    try {
        return handler(request);
    } catch (...) {
        return QtFuture::makeReadyFuture(answerToThrown());
    }
}

Response resultOf(QFuture<Response> &finished)
{
    try {
        finished.waitForFinished(); // does not wait any more, but throws what was thrown there
        return finished.resultCount() > 0 ? finished.result() : broken(u"the answer was given up"_s);
    } catch (...) {
        return answerToThrown();
    }
}

void deleteInItsThread(QObject *object)
{
    if (object->thread() == QThread::currentThread())
        delete object;
    else
        object->deleteLater();
}

} // namespace

Dispatcher::Dispatcher(int mostInFlight, std::function<void()> whenIdle)
    : m_desk(new Desk(std::move(whenIdle)), deleteInItsThread)
    , m_mostInFlight(mostInFlight)
{
}

Dispatcher::~Dispatcher()
{
    m_desk->whenIdle = nullptr;
}

void Dispatcher::dispatch(const Route &route, const Request &request, const Answered &answered)
{
    if (inFlight() >= m_mostInFlight) {
        answered(problem({Fault::Unavailable, u"busy"_s, u"Too many requests are being answered."_s, {}, {}}));
        return;
    }
    const telemetry::TraceScope scope(request.trace);
    if (const auto *handler = std::get_if<PlainHandler>(&route.handler)) {
        answered(called(*handler, request));
        return;
    }
    await(called(std::get<Handler>(route.handler), request), answered);
}

void Dispatcher::await(QFuture<Response> future, const Answered &answered)
{
    if (future.isFinished()) {
        answered(resultOf(future));
        return;
    }
    ++m_desk->inFlight;
    future
        .then(m_desk.get(),
            [desk = m_desk, answered](QFuture<Response> finished) {
                answered(resultOf(finished));
                desk->finished();
            })
        .onCanceled(m_desk.get(), [desk = m_desk, answered] {
            answered(broken(u"the answer was given up"_s));
            desk->finished();
        });
}

int Dispatcher::inFlight() const
{
    return m_desk->inFlight;
}

} // namespace platform::http
