#pragma once

#include "server/platform/events/event.h"

#include <QFuture>
#include <QThreadPool>
#include <QUrl>

namespace platform::events {

// Reads the feed of one producer on two threads of its own, so that a producer that does not answer holds up
// nobody else.
class FeedReader {
public:
    explicit FeedReader(QUrl feed);
    ~FeedReader(); // forgets what waits, finishes the calls under way
    Q_DISABLE_COPY_MOVE(FeedReader)

    // Errors: those of http::send, and Unavailable "feed-failed" for an answer that is none.
    [[nodiscard]] QFuture<core::Result<QList<Event>>> eventsAfter(int partition, qint64 position);
    [[nodiscard]] QFuture<core::Result<QList<qint64>>> heads(); // by partition

private:
    template <class Read> auto run(Read read);

    QUrl m_feed;
    QThreadPool m_pool;
};

} // namespace platform::events
