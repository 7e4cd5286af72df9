#pragma once

#include "server/identity/domain/account.h"

namespace identity {

// What somebody tells who wants an account. The password comes already hashed.
struct NewAccount {
    Email email;
    QString name;
    Language language = Language::Korean;
    QString passwordHash;
};

// A buyer's account. Errors: Invalid "name-missing", "name-too-long".
[[nodiscard]] Result<Account> openAccount(const NewAccount &wish, const QDateTime &now);

} // namespace identity
