#pragma once

#include "server/platform/http/request.h"
#include "server/platform/http/response.h"

#include <QFuture>

#include <functional>
#include <variant>
#include <vector>

namespace platform::http {

// Handlers are called on the server's thread and must return at once: an answer, or the future of one. The future
// belongs to the server from then on: a QFuture has room for one continuation only.
using Handler = std::function<QFuture<Response>(const Request &)>;
using PlainHandler = std::function<Response(const Request &)>;
// Who stands before a handler: lets a request through to it, or answers instead.
using Porter = std::function<Handler(Handler)>;

struct RouteLimits {
    qint64 largestBody = 64 * 1024; // bytes; beyond it 413
    QList<QByteArray> mediaTypes{"application/json"}; // accepted Content-Types of a body, "image/*" too; others 415
};

struct Route {
    Method method;
    QString pattern;
    QStringList segments;
    std::variant<Handler, PlainHandler> handler;
    RouteLimits limits;
};

// The routes of a service as a table of contents: one line each. "/orders/<id>/cancel" matches one non-empty segment at
// <id>; where two patterns match, the one with fewer <names> is taken.
// A path that is known with another method answers 405 with Allow; HEAD is answered by GET without its body.
class Router {
public:
    void route(Method method, const QString &pattern, Handler handler, RouteLimits limits = {});
    void route(Method method, const QString &pattern, PlainHandler handler, RouteLimits limits = {});

    struct Match {
        const Route *route = nullptr; // valid until the next route() or move
        QStringList arguments;
        QByteArray allowed; // the methods of the path, for Allow; empty when nobody knows the path
    };
    [[nodiscard]] Match match(Method method, const QStringList &segments) const;

private:
    void add(Method method, const QString &pattern, std::variant<Handler, PlainHandler> handler, RouteLimits limits);

    std::vector<Route> m_routes;
};

} // namespace platform::http
