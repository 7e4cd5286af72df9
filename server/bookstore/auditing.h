#pragma once

#include "server/bookstore/service_program.h"

namespace bookstore {

// Lets the auditor, whose own database is `auditor`, read every table of these databases of the same server and write
// none: a foreign server for each in the auditor's database, where it makes them visible to itself. `admin` is the
// superuser's way in.
[[nodiscard]] core::Result<> letAuditorRead(platform::postgres::Settings admin,
    const platform::postgres::Settings &auditor, const QMap<QString, platform::postgres::Settings> &databases);

// The auditor as a part: it serves nobody, and tells by its metrics on the internal port how the shop stands.
[[nodiscard]] core::Result<ServiceProgram> auditorProgram(
    const platform::postgres::Settings &auditor, quint16 internalPort, const DataFolder &data, const QString &programs);

} // namespace bookstore
