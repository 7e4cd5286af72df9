#include "server/platform/http/dispatcher.h"
#include "tests/support/test_suite.h"

#include <QPromise>

#include <stdexcept>
#include <thread>

using namespace platform::http;
namespace telemetry = platform::telemetry;
using namespace Qt::Literals::StringLiterals;

namespace {

Route aRoute(const PlainHandler &handler)
{
    return {Method::Get, {}, {}, handler, {}};
}

Route aRoute(const QFuture<Response> &future)
{
    return {Method::Get, {}, {}, Handler([future](const Request &) { return future; }), {}};
}

} // namespace

class DispatcherTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_statuses.clear();
        m_timesIdle = 0;
    }

    void aPlainAnswerComesAtOnce()
    {
        Dispatcher dispatcher(1, [this] { ++m_timesIdle; });
        dispatcher.dispatch(aRoute([](const Request &) { return noContent(); }), {}, noteStatus());
        QCOMPARE(m_statuses, QList<int>{204});
        QCOMPARE(dispatcher.inFlight(), 0);
    }

    void aLateAnswerComesInThisThread()
    {
        Dispatcher dispatcher(1, [this] { ++m_timesIdle; });
        QPromise<Response> promise;
        promise.start();
        QThread *answeredIn = nullptr;
        dispatcher.dispatch(
            aRoute(promise.future()), {}, [&](const Response &) { answeredIn = QThread::currentThread(); });
        QCOMPARE(dispatcher.inFlight(), 1);
        std::thread([&] {
            promise.addResult(noContent());
            promise.finish();
        }).join();
        QTRY_COMPARE(answeredIn, QThread::currentThread());
        QCOMPARE(dispatcher.inFlight(), 0);
        QCOMPARE(m_timesIdle, 1);
    }

    void oneMoreThanTheBoundIsTurnedAway()
    {
        Dispatcher dispatcher(2, [] {});
        std::array<QPromise<Response>, 3> promises;
        for (auto &promise : promises) {
            promise.start();
            dispatcher.dispatch(aRoute(promise.future()), {}, noteStatus());
        }
        QCOMPARE(m_statuses, QList<int>{503});
        QCOMPARE(dispatcher.inFlight(), 2);
        for (auto &promise : promises) {
            promise.addResult(noContent());
            promise.finish();
        }
        QTRY_COMPARE(m_statuses, QList<int>({503, 204, 204}));
    }

    void everyWayToFailIsAnswered()
    {
        Dispatcher dispatcher(10, [] {});
        dispatcher.dispatch(
            aRoute([](const Request &) -> Response { throw std::runtime_error("x"); }), {}, noteStatus());
        dispatcher.dispatch({Method::Get, {}, {}, Handler([](const Request &) -> QFuture<Response> { throw 7; }), {}},
            {}, noteStatus());
        dispatcher.dispatch(aRoute(QFuture<Response>()), {}, noteStatus());
        dispatcher.dispatch(
            aRoute(QtFuture::makeExceptionalFuture<Response>(std::make_exception_ptr(std::runtime_error("x")))), {},
            noteStatus());
        QCOMPARE(m_statuses, QList<int>({500, 500, 500, 500}));
    }

    void anAnswerGivenUpIsAnsweredToo()
    {
        Dispatcher dispatcher(10, [this] { ++m_timesIdle; });
        auto cancelled = std::make_unique<QPromise<Response>>();
        auto destroyed = std::make_unique<QPromise<Response>>();
        auto thrown = std::make_unique<QPromise<Response>>();
        for (const auto &promise : {&cancelled, &destroyed, &thrown}) {
            (*promise)->start();
            dispatcher.dispatch(aRoute((*promise)->future()), {}, noteStatus());
        }
        cancelled->future().cancel();
        cancelled->finish();
        destroyed.reset();
        thrown->setException(std::make_exception_ptr(std::runtime_error("x")));
        thrown->finish();
        QTRY_COMPARE(m_statuses, QList<int>({500, 500, 500}));
        QCOMPARE(m_timesIdle, 1);
    }

    void aHandlerWorksInTheTraceOfItsRequest()
    {
        Dispatcher dispatcher(1, [] {});
        Request request;
        request.trace = telemetry::Trace::begin();
        QByteArray seen;
        dispatcher.dispatch(aRoute([&](const Request &) {
            seen = telemetry::currentTrace().value_or(telemetry::Trace()).spanId;
            return noContent();
        }),
            request, noteStatus());
        QCOMPARE(seen, request.trace.spanId);
        QVERIFY(!telemetry::currentTrace());
    }

    void aFutureMayOutliveTheDispatcher()
    {
        QPromise<Response> promise;
        promise.start();
        {
            Dispatcher dispatcher(1, [this] { ++m_timesIdle; });
            dispatcher.dispatch(aRoute(promise.future()), {}, noteStatus());
        }
        promise.addResult(noContent());
        promise.finish();
        QTRY_COMPARE(m_statuses, QList<int>{204});
        QCOMPARE(m_timesIdle, 0);
    }

private:
    Dispatcher::Answered noteStatus()
    {
        return [this](const Response &response) { m_statuses.append(response.status); };
    }

    QList<int> m_statuses;
    int m_timesIdle = 0;
};

TEST_SUITE(DispatcherTest);
#include "dispatcher_test.moc"
