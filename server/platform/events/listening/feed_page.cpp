#include "server/platform/events/listening/feed_page.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

namespace platform::events {

using namespace Qt::Literals::StringLiterals;
using core::Fault;
using core::Result;

namespace {

constexpr int kPage = 500;

tl::unexpected<core::Error> failed(const QString &detail)
{
    return core::fail(Fault::Unavailable, "feed-failed"_L1, detail);
}

Result<QJsonDocument> get(const QUrl &url, const http::Credential &credential)
{
    http::Call call;
    call.url = url;
    call.credential = credential;
    const auto answer = http::send(call);
    if (!answer)
        return core::fail(answer.error());
    if (answer->status != 200)
        return failed(u"The feed answered with status %1."_s.arg(answer->status));
    return QJsonDocument::fromJson(answer->body);
}

Result<QList<Event>> parseEvents(const QJsonDocument &document)
{
    if (!document.isArray())
        return failed(u"The feed did not answer with a list."_s);
    QList<Event> events;
    for (const QJsonValue &value : document.array()) {
        const auto event = parseCloudEvent(value.toObject());
        if (!event)
            return failed(u"The feed has an event that cannot be read: "_s + event.error().pointer);
        events.append(*event);
    }
    return events;
}

Result<QList<qint64>> parseHeads(const QJsonDocument &document)
{
    QList<qint64> heads;
    for (const QJsonValue &value : document.object().value("heads"_L1).toArray())
        heads.append(value.toInteger());
    if (heads.size() != kPartitions)
        return failed(u"The feed does not tell the head of every partition."_s);
    return heads;
}

QUrl pageUrl(QUrl feed, int partition, qint64 position)
{
    QUrlQuery query;
    query.addQueryItem(u"partition"_s, QString::number(partition));
    query.addQueryItem(u"after"_s, QString::number(position));
    query.addQueryItem(u"limit"_s, QString::number(kPage));
    feed.setQuery(query);
    return feed;
}

} // namespace

Result<QList<Event>> readPage(const Feed &feed, int partition, qint64 position)
{
    return get(pageUrl(feed.url, partition, position), feed.credential).and_then(&parseEvents);
}

Result<QList<qint64>> readHeads(const Feed &feed)
{
    QUrl url = feed.url;
    url.setPath(url.path() + u"/heads"_s);
    return get(url, feed.credential).and_then(&parseHeads);
}

} // namespace platform::events
