#pragma once

#include "server/auditor/report.h"
#include "server/platform/postgres/connection.h"

namespace auditor {

// Looks through the databases of all services, as a supervisor who may read them all and write none, whether the shop
// is as it must be. The shop goes on meanwhile. What one service knows and another does not yet is no breach: whatever
// looks wrong is looked at again, and counts when it still looks just so after the whole of `patience`. `connection`
// leads to the auditor's own database; see layGround().
[[nodiscard]] core::Result<Report> audit(
    platform::postgres::Connection &connection, std::chrono::milliseconds patience);

inline constexpr std::chrono::seconds kPatience{15}; // longer than a step of an order takes, also after a crash

} // namespace auditor
