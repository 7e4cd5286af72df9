#include "tests/server/platform/http/shop.h"

#include <stdexcept>

namespace tests {

using namespace platform::http;
using namespace Qt::Literals::StringLiterals;

namespace {

Response text(const QByteArray &body)
{
    return {200, "text/plain", body, {}};
}

} // namespace

Shop::Shop(ServerLimits limits)
    : m_server(std::make_unique<Server>(routes(), limits))
{
    m_port = m_server->listen(u"127.0.0.1"_s, 0).value();
}

Router Shop::routes()
{
    Router router;
    router.route(Method::Get, u"/hello"_s, [this](const Request &request) {
        last = request;
        return text("hello");
    });
    router.route(Method::Get, u"/plain/<word>"_s, [this](const Request &request) {
        last = request;
        return text(request.argument().toUtf8());
    });
    router.route(Method::Get, u"/both/<first>/<second>"_s,
        [](const Request &request) { return text(request.arguments.join(u'|').toUtf8()); });
    router.route(Method::Post, u"/echo"_s, [this](const Request &request) {
        last = request;
        return Response{200, "application/json", request.body, {}};
    });
    router.route(Method::Put, u"/picture"_s,
        [](const Request &request) { return text(QByteArray::number(request.body.size())); },
        {8 * 1024 * 1024, {"image/*"}});
    router.route(Method::Get, u"/broken"_s, [](const Request &) {
        return problem({core::Fault::Broken, u"secret-slug"_s, u"secret detail"_s, {}, {}});
    });
    router.route(
        Method::Get, u"/thrown"_s, [](const Request &) -> Response { throw std::runtime_error("secret exception"); });
    router.route(Method::Get, u"/thrown-later"_s, [](const Request &) -> QFuture<Response> { throw 42; });
    router.route(Method::Get, u"/later/<n>"_s, [this](const Request &request) {
        const auto promise = std::make_shared<QPromise<Response>>();
        promise->start();
        m_later.insert(request.argument().toInt(), promise);
        return promise->future();
    });
    return router;
}

void Shop::finish(int number)
{
    const Promise promise = m_later.take(number);
    promise->addResult(text(QByteArray::number(number)));
    promise->finish();
}

void Shop::finishAll()
{
    while (!m_later.isEmpty())
        finish(m_later.firstKey());
}

void Shop::giveUp(int number)
{
    const Promise promise = m_later.take(number);
    promise->future().cancel();
    promise->finish();
}

void Shop::fail(int number)
{
    const Promise promise = m_later.take(number);
    promise->setException(std::make_exception_ptr(std::runtime_error("secret exception")));
    promise->finish();
}

} // namespace tests
