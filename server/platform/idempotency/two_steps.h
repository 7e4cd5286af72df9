#pragma once

#include "server/platform/http/response.h"
#include "server/platform/idempotency/command.h"
#include "server/platform/postgres/connection.h"

#include <variant>

namespace platform::idempotency {

// For a command that calls another service between two transactions: begin() in the first, finish() in the last.

struct Started { }; // nobody was here before: go on
struct Replay { // it was answered before: this is the answer
    http::Response response;
};
struct Unfinished { // it was begun before, and nobody knows how far it got: look after what it had begun
    QString reference;
};
using Beginning = std::variant<Started, Replay, Unfinished>;

// Records that the command has begun, and on what (an order's id, for instance). Errors as of once().
[[nodiscard]] core::Result<Beginning> begin(
    postgres::Connection &connection, const Command &command, const QString &reference);

// Keeps the answer and returns the one that counts: the first, if somebody else has finished it meanwhile.
// Error: NotFound "unknown-idempotency-key" when it was never begun.
[[nodiscard]] core::Result<http::Response> finish(
    postgres::Connection &connection, const QString &owner, const QString &key, const http::Response &response);

} // namespace platform::idempotency
