#pragma once

#include "server/identity/application/accounts.h"

namespace identity {

// Who acts as an admin must be one still: an access token lives on for a while after its account was suspended. The
// account stays as it is until the transaction ends, so that of two admins who suspend each other one is too late.
// Errors: Forbidden "not-an-admin", "account-suspended".
[[nodiscard]] Result<> holdActingAdmin(Accounts &accounts, UserId admin);

} // namespace identity
