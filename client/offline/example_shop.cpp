#include "client/offline/example_shop.h"

#include "client/offline/example_routes.h"

#include <QPromise>

#include <memory>

namespace offline {

using namespace Qt::Literals::StringLiterals;
using api::Answered;
using api::Request;

namespace {

// The id in `path` when it is of this shape; empty for one without.
std::optional<QString> idIn(const QString &path, QLatin1StringView shape)
{
    const QStringList asked = path.split(u'/');
    const QStringList offered = QString(shape).split(u'/');
    QString id;
    if (asked.size() != offered.size())
        return std::nullopt;
    for (qsizetype i = 0; i < asked.size(); ++i) {
        if (offered.at(i) == u'*')
            id = asked.at(i);
        else if (offered.at(i) != asked.at(i))
            return std::nullopt;
    }
    return id;
}

Answered answerTo(const Request &request)
{
    constexpr auto root = "/api/v1"_L1;
    const QString path = request.path.section(u'?', 0, 0);
    for (const Route &route : exampleRoutes()) {
        const auto id = idIn(path.mid(root.size()), route.path);
        if (id && route.verb == request.verb && path.startsWith(root))
            return route.answer({*id, QUrlQuery(request.path.section(u'?', 1))});
    }
    return notFound();
}

} // namespace

QFuture<Answered> ExampleShop::send(const Request &request)
{
    auto promise = std::make_shared<QPromise<Answered>>();
    promise->start();
    // As from a real one, the answer comes after the question.
    QMetaObject::invokeMethod(
        this,
        [promise, request] {
            promise->addResult(answerTo(request));
            promise->finish();
        },
        Qt::QueuedConnection);
    return promise->future();
}

} // namespace offline
