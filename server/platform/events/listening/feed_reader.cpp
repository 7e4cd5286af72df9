#include "server/platform/events/listening/feed_reader.h"

#include <QPointer>

namespace platform::events {

FeedReader::FeedReader(QUrl feed, http::Credential credential)
    : m_feed{std::move(feed), std::move(credential)}
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
    ask([this, partition, position] { return readPage(m_feed, partition, position); }, who, std::move(answer));
}

void FeedReader::heads(QObject *who, std::function<void(const Heads &)> answer)
{
    ask([this] { return readHeads(m_feed); }, who, std::move(answer));
}

} // namespace platform::events
