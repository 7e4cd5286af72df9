#pragma once

#include "server/notification/application/wording.h"
#include "server/platform/postgres/row.h"

namespace notification {

// A row of number, event_id, kind, facts, at.
[[nodiscard]] core::Result<KeptMessage> readMessage(const platform::postgres::Row &row);

// A row of language and muted; the default where both are null.
[[nodiscard]] core::Result<contracts::notification::Preferences> readPreferences(const platform::postgres::Row &row);

} // namespace notification
