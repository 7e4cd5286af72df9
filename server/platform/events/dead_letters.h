#pragma once

#include "common/core/page.h"
#include "server/platform/events/subscription.h"

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

// Error: NotFound "dead-letter-not-found", also when somebody has dealt with it.
[[nodiscard]] core::Result<DeadLetter> findDeadLetter(postgres::Connection &connection, qint64 id);

// What a handler makes of a letter now.
struct TriedLetter {
    enum class Outcome { Applied, Waits, Fails, Behind };

    DeadLetter letter;
    Outcome outcome = Outcome::Behind;
    core::Error error; // when it fails
};

// Tries a letter and the ones behind it, in order, up to the first that is not applied, and undoes it all: what would
// come of a retry. In the caller's transaction. Errors as of retryDeadLetter; of a long line the first hundred are
// tried.
[[nodiscard]] core::Result<QList<TriedLetter>> tryDeadLetter(
    postgres::Connection &connection, qint64 id, const HandlersByProducer &handlers);

// Gives a letter, and the ones behind it, back to the listener, which applies them in order. In the caller's
// transaction. Returns how many. One that fails again is dead again after a while, under another number.
// Errors: NotFound "dead-letter-not-found", Conflict "earlier-letter-first" with the fact `first`.
[[nodiscard]] core::Result<int> retryDeadLetter(postgres::Connection &connection, qint64 id);

// Gives a letter up for good; the reason is kept with it. The ones behind it go back to the listener. Returns how many.
// Errors: NotFound "dead-letter-not-found", Invalid "reason-required" at /reason.
[[nodiscard]] core::Result<int> skipDeadLetter(postgres::Connection &connection, qint64 id, const QString &reason);

} // namespace platform::events
