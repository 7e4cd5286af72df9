#pragma once

#include "common/core/result.h"
#include "server/platform/postgres/settings.h"

#include <QMap>

namespace bookstore {

// Lets the auditor, whose own database is `auditor`, read every table of these databases of the same server and write
// none: a foreign server for each in the auditor's database, where it makes them visible to itself. `admin` is the
// superuser's way in.
[[nodiscard]] core::Result<> letAuditorRead(platform::postgres::Settings admin,
    const platform::postgres::Settings &auditor, const QMap<QString, platform::postgres::Settings> &databases);

} // namespace bookstore
