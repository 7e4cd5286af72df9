#pragma once

#include "server/identity/application/seed_account.h"

namespace identity {

// Accounts for trying the shop, from a file like
//   {"accounts": [{"email": "buyer@demo", "password": "demo", "name": "김지영", "language": "ko", "roles": ["buyer"]},
//                 {…, "roles": ["buyer", "seller"], "shopName": "바다 서점"}]}
// Errors: Invalid "unreadable-file", "malformed-seed" with the pointer of what is wrong.
[[nodiscard]] Result<QList<SeededAccount>> readSeedFile(const QString &file);

} // namespace identity
