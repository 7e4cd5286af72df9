#pragma once

#include "server/platform/events/subscription.h"

namespace platform::events {

// Calls the handler within the trace that the event began. An exception is an Error too: Broken "handler-threw".
[[nodiscard]] core::Result<Handled> handle(
    const Handler &handler, postgres::Connection &connection, const Event &event);

// The same inside a savepoint: unless it is applied, nothing of it remains.
[[nodiscard]] core::Result<Handled> handleCarefully(
    const Handler &handler, postgres::Connection &connection, const Event &event);

} // namespace platform::events
