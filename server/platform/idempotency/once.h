#pragma once

#include "server/platform/http/response.h"
#include "server/platform/idempotency/command.h"
#include "server/platform/postgres/connection.h"

#include <functional>

namespace platform::idempotency {

using Work = std::function<core::Result<http::Response>(postgres::Connection &)>;

// Answers the command, running `work` only if it was not answered before; to be called inside a transaction, so that
// effect and answer are kept together. Its table comes with postgres::migrate(connection, "idempotency").
//
// An earlier answer comes back status and all, with the header "Idempotency-Replayed: true". What the work refuses is
// undone and its problem document is the answer, now and later. Where the same request may well succeed later, after a
// transient error or a fault of ours, nothing is kept and the error is passed on, for the transaction to be rolled
// back.
//
// Errors: Invalid "idempotency-key-reused" when the key came with another request before, Conflict
// "request-in-progress" while the same key is being worked on.
[[nodiscard]] core::Result<http::Response> once(
    postgres::Connection &connection, const Command &command, const Work &work);

} // namespace platform::idempotency
