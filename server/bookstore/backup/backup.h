#pragma once

#include "server/bookstore/backup/backup_manifest.h"

namespace bookstore {

// Saves the shop of this data folder, open or closed, as a new folder `target` for its owner's eyes alone, for the keys
// and passwords of the shop are in it. An open shop goes on meanwhile, a closed one cannot be opened meanwhile. Runs
// the application's event loop until it is done. Errors: NotFound "no-shop"; Conflict "target-exists", "not-ready"
// while the shop opens, "being-saved" while another backup of a closed shop is taken; Invalid "target-inside" the data
// folder; those of UnfinishedFolder, PackedCluster and copyFiles.
[[nodiscard]] core::Result<BackupManifest> takeBackup(const QString &data, const QString &target);

// Opens a new data folder with what was saved; nothing is there when anything is wrong. Errors: those of
// BackupManifest; Conflict "target-exists" for a folder that is not empty; Refused "other-version" when the shop or
// PostgreSQL of the backup is not what is installed here; those of UnfinishedFolder, PackedCluster and copyFiles.
[[nodiscard]] core::Result<BackupManifest> restoreBackup(const QString &backup, const QString &data);

} // namespace bookstore
