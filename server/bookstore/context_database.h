#pragma once

#include "common/core/result.h"
#include "server/platform/postgres/connection.h"

namespace bookstore {

// Lower-case letters, digits and underscores: such a name needs no quoting anywhere.
[[nodiscard]] bool isContextName(const QString &name);

// A database and a role of that name, made when they are not there; only this role may connect to the database. The
// role gets the password in any case. `admin` is a superuser's connection.
[[nodiscard]] core::Result<> makeContextDatabase(
    platform::postgres::Connection &admin, const QString &name, const QString &password);

} // namespace bookstore
