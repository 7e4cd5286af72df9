#pragma once

#include "server/platform/events/listening/handling.h"

namespace platform::events {

// The next events of one producer and partition, to be taken in by one transaction.
struct Batch {
    QString producer;
    int partition = 0;
    qint64 cursor = 0; // where it stands before the first of them
    QList<Event> events;
    bool parkTransient = false; // even a transient error must not hold up the others any longer
};

struct BatchOutcome {
    qint64 cursor = 0; // where it stands now
    QStringList applied; // the subject of each event that a handler took
    QStringList wake; // subjects with parked events that may be able to go on now
    std::optional<core::Error> blockedBy; // transient: the event behind the cursor has to be tried again
};

// Applies the events and moves the cursor, all or nothing. It first goes without savepoints; when an event is refused,
// everything is undone and done again with one savepoint for each, so that one event does not spoil the others.
// Error: Conflict "cursor-moved" when the cursor does not stand at `cursor`; then nothing was done.
[[nodiscard]] core::Result<BatchOutcome> applyBatch(
    postgres::Connection &connection, const Batch &batch, const Handlers &handlers);

} // namespace platform::events
