#include "server/platform/http/router.h"

#include <algorithm>
#include <set>

namespace platform::http {

namespace {

bool isName(const QString &segment)
{
    return segment.startsWith(u'<') && segment.endsWith(u'>');
}

bool fits(const Route &route, const QStringList &segments)
{
    const auto fitsThere = [](const QString &pattern, const QString &segment) {
        return isName(pattern) ? !segment.isEmpty() : pattern == segment;
    };
    return std::equal(route.segments.begin(), route.segments.end(), segments.begin(), segments.end(), fitsThere);
}

QStringList argumentsOf(const Route &route, const QStringList &segments)
{
    QStringList arguments;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        if (isName(route.segments[i]))
            arguments.append(segments[i]);
    }
    return arguments;
}

QByteArray allow(const std::set<Method> &methods)
{
    QByteArrayList names;
    for (const Method method : methods)
        names.append(nameOf(method));
    if (methods.contains(Method::Get))
        names.append(nameOf(Method::Head));
    return names.join(", ");
}

} // namespace

void Router::route(Method method, const QString &pattern, Handler handler, RouteLimits limits)
{
    add(method, pattern, std::move(handler), std::move(limits));
}

void Router::route(Method method, const QString &pattern, PlainHandler handler, RouteLimits limits)
{
    add(method, pattern, std::move(handler), std::move(limits));
}

void Router::add(Method method, const QString &pattern, std::variant<Handler, PlainHandler> handler, RouteLimits limits)
{
    Q_ASSERT(pattern.startsWith(u'/'));
    Route route{method, pattern, pattern.sliced(1).split(u'/'), std::move(handler), std::move(limits)};
    const auto names = [](const Route &r) { return std::count_if(r.segments.begin(), r.segments.end(), isName); };
    const auto later =
        std::find_if(m_routes.begin(), m_routes.end(), [&](const Route &other) { return names(other) > names(route); });
    m_routes.insert(later, std::move(route));
}

Router::Match Router::match(Method method, const QStringList &segments) const
{
    const Method wanted = method == Method::Head ? Method::Get : method;
    std::set<Method> known;
    for (const Route &route : m_routes) {
        if (!fits(route, segments))
            continue;
        if (route.method == wanted)
            return {&route, argumentsOf(route, segments), {}};
        known.insert(route.method);
    }
    return {nullptr, {}, allow(known)};
}

} // namespace platform::http
