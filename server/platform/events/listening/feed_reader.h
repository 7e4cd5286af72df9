#pragma once

#include "server/platform/events/listening/feed_page.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace platform::events {

// Reads the feed of one producer on two threads of its own, so that a producer that does not answer holds up
// nobody else. Answers come in the thread of the reader, unless who asked is gone by then.
class FeedReader {
public:
    using Events = core::Result<QList<Event>>;
    using Heads = core::Result<QList<qint64>>; // by partition

    explicit FeedReader(QUrl feed, http::Credential credential = {});
    ~FeedReader(); // forgets what waits, finishes the calls under way
    Q_DISABLE_COPY_MOVE(FeedReader)

    // Errors: those of http::send, and Unavailable "feed-failed" for an answer that is none.
    void eventsAfter(int partition, qint64 position, QObject *who, std::function<void(const Events &)> answer);
    void heads(QObject *who, std::function<void(const Heads &)> answer);

private:
    template <class Read, class Answer> void ask(Read read, QObject *who, Answer answer);

    Feed m_feed;
    QObject m_home;
    QThreadPool m_pool;
};

} // namespace platform::events
