#pragma once

#include "server/platform/events/event.h"
#include "server/platform/http/client.h"

#include <QUrl>

namespace platform::events {

// Where a producer answers from its log.
struct Feed {
    QUrl url;
    http::Credential credential = {};
};

// Asked on the calling thread. Errors: those of http::send, and Unavailable "feed-failed" for an answer that is none.
[[nodiscard]] core::Result<QList<Event>> readPage(const Feed &feed, int partition, qint64 position); // what comes after
[[nodiscard]] core::Result<QList<qint64>> readHeads(const Feed &feed); // by partition

} // namespace platform::events
