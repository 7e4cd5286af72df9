#pragma once

#include "common/core/page.h"
#include "server/platform/events/event.h"
#include "server/platform/postgres/connection.h"

namespace platform::events {

// An event that could not be applied, or a later one of the same producer and subject that waits behind it.
struct DeadLetter {
    qint64 id = 0;
    QString producer;
    Event event;
    QString cause; // slug of the error; "behind" when an earlier one of the subject is the reason
    QString detail;
    int attempts = 0;
    QDateTime diedAt;
};

// The letters that nobody has dealt with yet, oldest first.
[[nodiscard]] core::Result<core::Page<DeadLetter>> deadLetters(
    postgres::Connection &connection, const core::PageRequest &page);

// Tries a letter again, and then the ones behind it, in order. In the caller's transaction.
// Errors: NotFound "dead-letter-not-found", Conflict "earlier-letter-first" with the fact `first`.
[[nodiscard]] core::Result<> retryDeadLetter(postgres::Connection &connection, qint64 id);

// Gives a letter up for good; the reason is kept with it. The ones behind it are tried again, in order.
// Errors: NotFound "dead-letter-not-found", Invalid "reason-required" at /reason.
[[nodiscard]] core::Result<> skipDeadLetter(postgres::Connection &connection, qint64 id, const QString &reason);

} // namespace platform::events
