#include "server/platform/events/listening/feed_reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
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

FeedReader::FeedReader(QUrl feed, http::Credential credential)
    : m_feed(std::move(feed))
    , m_credential(std::move(credential))
{
    m_pool.setMaxThreadCount(2);
}

FeedReader::~FeedReader()
{
    m_pool.clear();
    m_pool.waitForDone();
}

template <class Read, class Answer> void FeedReader::ask(Read read, QObject *who, Answer answer)
{
    auto deliver = [who = QPointer<QObject>(who), answer = std::move(answer)](const auto &result) {
        if (who)
            answer(result);
    };
    // The home outlives the pool, so there is always somebody to call.
    m_pool.start([this, read, deliver] {
        QMetaObject::invokeMethod(
            &m_home, [deliver, result = read()] { deliver(result); }, Qt::QueuedConnection);
    });
}

void FeedReader::eventsAfter(int partition, qint64 position, QObject *who, std::function<void(const Events &)> answer)
{
    const QUrl url = pageUrl(m_feed, partition, position);
    ask([this, url] { return get(url, m_credential).and_then(&parseEvents); }, who, std::move(answer));
}

void FeedReader::heads(QObject *who, std::function<void(const Heads &)> answer)
{
    QUrl url = m_feed;
    url.setPath(m_feed.path() + u"/heads"_s);
    ask([this, url] { return get(url, m_credential).and_then(&parseHeads); }, who, std::move(answer));
}

} // namespace platform::events
