#pragma once

#include "server/identity/domain/account.h"
#include "server/platform/postgres/row.h"

namespace identity {

// An account between its columns and its object. Stored text that nobody knows is a fault of ours.
[[nodiscard]] Result<Account> accountIn(const platform::postgres::Row &row);

[[nodiscard]] QStringList rolesColumn(const Roles &roles);
[[nodiscard]] QString languageColumn(Language language);
[[nodiscard]] std::optional<QString> sellerStatusColumn(SellerStatus status); // NULL for None

} // namespace identity
