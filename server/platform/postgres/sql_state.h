#pragma once

#include "common/core/result.h"

namespace platform::postgres {

// What PostgreSQL says of a failure: a SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html), empty
// when there was no server to say one, and a message for us, which no caller may see.
struct SqlFailure {
    QString state;
    QString message;
};

// The SQLSTATE as an Error that callers can decide on:
//   Conflict    "duplicate" (23505, 23P01) and "locked" (55P03)
//   Refused     "reference-violated" (23503) and "check-violated" (23514)
//   Invalid     "unstorable-text" (22021, 22P05): what PostgreSQL cannot hold, such as U+0000
//               "unusable-value" (22023): what a function of PostgreSQL does not know, such as the name of a time zone
//   TimedOut    "statement-timeout" (57014)
//   Unavailable "database-away" (57P…, 08…, 25006, none), "database-overloaded" (53…), "transaction-conflict" (40…)
//   Broken      "sql-failed": everything else is a fault of ours; only this detail carries the message
[[nodiscard]] core::Error errorOf(const SqlFailure &failure);

// 40001 and 40P01: nothing is wrong with the transaction, it only has to run again.
[[nodiscard]] bool mayBeRepeated(const core::Error &error);

// The prepared statement is no longer what the server knows: prepared anew it will work.
[[nodiscard]] bool isStale(const SqlFailure &failure);

// The connection cannot be used any more.
[[nodiscard]] bool meansLostConnection(const SqlFailure &failure);

// An earlier statement of the transaction has failed; this one says nothing new.
[[nodiscard]] bool isAftermath(const SqlFailure &failure);

[[nodiscard]] core::Error databaseAway();

} // namespace platform::postgres
