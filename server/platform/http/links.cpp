#include "server/platform/http/links.h"

#include <QUrl>

namespace platform::http {

using namespace Qt::Literals::StringLiterals;

namespace {

// QUrlQuery leaves '+' as it is, which servers read as a blank.
QByteArray encoded(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

QByteArray pathOf(const Request &request)
{
    QByteArrayList segments;
    for (const QString &segment : request.path.split(u'/'))
        segments.append(encoded(segment));
    return segments.join('/');
}

} // namespace

Response withNext(const Response &response, const Request &request, const QString &after)
{
    if (after.isEmpty())
        return response;
    // Of a parameter that is given twice the last counts, and the map has the last first.
    QByteArrayList parameters;
    for (auto parameter = request.query.end(); parameter != request.query.begin();) {
        --parameter;
        if (parameter.key() != "after"_L1)
            parameters.append(encoded(parameter.key()) + '=' + encoded(parameter.value()));
    }
    parameters.append("after=" + encoded(after));
    return response.with("Link", '<' + pathOf(request) + '?' + parameters.join('&') + ">; rel=\"next\"");
}

bool isKnown(const Request &request, const QByteArray &etag)
{
    for (QByteArray tag : request.header("if-none-match").split(',')) {
        tag = tag.trimmed();
        if (tag == "*" || (tag.startsWith("W/") ? tag.sliced(2) : tag) == etag)
            return true;
    }
    return false;
}

} // namespace platform::http
