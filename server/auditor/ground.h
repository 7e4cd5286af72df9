#pragma once

#include "server/platform/postgres/connection.h"

namespace auditor {

// Makes the tables of every service visible in the auditor's own database as they are now, each service under its name
// as a schema of foreign tables, and joins those that are alike in views. Foreign servers of the services' names must
// be there, with leave to use them. Errors: those of the connection; Rejected when a service has no tables yet.
[[nodiscard]] core::Result<> layGround(platform::postgres::Connection &connection);

} // namespace auditor
