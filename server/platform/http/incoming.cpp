#include "server/platform/http/incoming.h"

#include "common/core/uuid_v7.h"
#include "server/platform/http/syntax.h"
#include "server/platform/http/target.h"

namespace platform::http {

using core::Fault;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestRequestId = 128;

QByteArray requestIdOf(const Request &request)
{
    const QByteArray given = request.header("x-request-id");
    const auto isHarmless = [](char c) { return isLetter(c) || isDigit(c) || isOneOf(c, "-_."); };
    const bool isUsable =
        !given.isEmpty() && given.size() <= kLongestRequestId && std::all_of(given.begin(), given.end(), isHarmless);
    return isUsable ? given : newRequestId();
}

telemetry::Trace traceOf(const Request &request)
{
    const auto caller = telemetry::Trace::parse(request.header("traceparent"));
    return caller ? caller->child() : telemetry::Trace::begin();
}

Request requestOf(Head &head, const QHostAddress &peer)
{
    Request request;
    request.method = head.method;
    request.headers = std::move(head.fields);
    request.remote = peer;
    request.requestId = QString::fromLatin1(requestIdOf(request));
    request.trace = traceOf(request);
    return request;
}

Response noRoute(const QByteArray &allowed)
{
    if (allowed.isEmpty())
        return problem({Fault::NotFound, u"no-such-path"_s, u"Nothing is found under this path."_s, {}, {}});
    const core::Error error{Fault::Malformed, u"method-not-allowed"_s, u"This path has other methods."_s, {}, {}};
    return problem(error, 405).with("Allow", allowed);
}

bool isOfType(QByteArrayView type, QByteArrayView accepted)
{
    if (accepted.endsWith("/*"))
        return isSameWord(type.first(std::min(type.size(), accepted.size() - 1)), accepted.chopped(1));
    return isSameWord(type, accepted);
}

// Whether the body is of a kind that the route reads; compressed bodies are of none.
bool isUnderstood(const Request &request, const RouteLimits &limits)
{
    const QByteArray given = request.header("content-type");
    const qsizetype semicolon = given.indexOf(';');
    const QByteArrayView type = withoutSpaceAround(semicolon < 0 ? given : QByteArrayView(given).first(semicolon));
    const QByteArray coding = request.header("content-encoding");
    return (coding.isEmpty() || isSameWord(coding, "identity"))
        && std::any_of(limits.mediaTypes.begin(), limits.mediaTypes.end(),
            [&](const QByteArray &accepted) { return isOfType(type, accepted); });
}

std::optional<Response> readyAnswerFor(const Request &request, const Router::Match &match, bool hasBody)
{
    if (!match.route)
        return noRoute(match.allowed);
    if (hasBody && !isUnderstood(request, match.route->limits))
        return problem({Fault::Unsupported, u"unsupported-media-type"_s,
            u"The body should be %1."_s.arg(QString::fromLatin1(match.route->limits.mediaTypes.join(", "))), {}, {}});
    return std::nullopt;
}

// Finds the route and begins the body.
Vetted<void> direct(Incoming &incoming, const Head &head, const Router &router)
{
    const Vetted<Target> target = parseTarget(head.target);
    if (!target)
        return tl::unexpected(target.error());
    const Router::Match match = router.match(head.method, target->segments);
    Vetted<RequestBody> body = RequestBody::of(head, (match.route ? match.route->limits : RouteLimits()).largestBody);
    if (!body)
        return tl::unexpected(body.error());
    incoming.request.path = u'/' + target->segments.join(u'/');
    incoming.request.query = target->query;
    incoming.request.arguments = match.arguments;
    incoming.route = match.route;
    incoming.body = *std::move(body);
    incoming.readyAnswer = readyAnswerFor(incoming.request, match, head.isChunked || head.contentLength > 0);
    incoming.keepsAlive = head.keepsAlive;
    incoming.expectsContinue = head.expectsContinue;
    return {};
}

} // namespace

Incoming admit(Head head, const Router &router, const QHostAddress &peer)
{
    Incoming incoming;
    incoming.request = requestOf(head, peer);
    incoming.form = {incoming.request.requestId.toLatin1(), head.method == Method::Head, head.isHttp10, false};
    incoming.target = head.target;
    if (const Vetted<void> directed = direct(incoming, head, router); !directed) {
        incoming.readyAnswer = problem(directed.error().error, directed.error().status);
        incoming.keepsAlive = false;
    }
    return incoming;
}

QByteArray newRequestId()
{
    return core::uuidV7().toByteArray(QUuid::WithoutBraces);
}

} // namespace platform::http
