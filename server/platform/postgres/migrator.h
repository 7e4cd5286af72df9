#pragma once

#include "common/core/result.h"
#include "server/platform/postgres/connection.h"

namespace platform::postgres {

// Brings a database to the newest schema. Migrations are folders :/sql/<room>/migrations/0001_first/ with
// numbered files of one statement each (01_table.sql, 02_index.sql); each folder is one transaction with its row in
// `schema_version(room, number, name, checksum, applied_at)`. Replicas wait for each other on an advisory lock. No
// statement has a time limit here.
//
// Errors: Broken "migration-changed" when an applied folder no longer has the checksum it was applied with,
// "migration-missing" when the database knows one that the program does not and when the room has none,
// "migration-failed" with the file's name. Unavailable as everywhere: then nothing is wrong with the migrations.
[[nodiscard]] core::Result<> migrate(Connection &connection, const QString &room);

} // namespace platform::postgres
