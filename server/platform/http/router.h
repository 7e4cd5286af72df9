#pragma once

#include "server/platform/http/request.h"
#include "server/platform/http/response.h"

#include <QFuture>

#include <functional>
#include <vector>

namespace platform::http {

// Handlers are called on the server's thread and must return at once: an answer, or the future of one.
using Handler = std::function<QFuture<Response>(const Request &)>;
using PlainHandler = std::function<Response(const Request &)>;

struct RouteLimits {
    qint64 largestBody = 64 * 1024; // bytes; beyond it 413
    QList<QByteArray> mediaTypes{"application/json"}; // accepted Content-Types of a body; others 415
};

// The routes of a service as a table of contents: one line each. "/orders/<id>/cancel" matches one segment at <id>.
// A path that is known with another method answers 405 with Allow; HEAD is answered by GET without its body.
class Router {
public:
    void route(Method method, const QString &pattern, Handler handler, RouteLimits limits = {});
    void route(Method method, const QString &pattern, PlainHandler handler, RouteLimits limits = {});
    // … matching, used by the server
};

} // namespace platform::http
