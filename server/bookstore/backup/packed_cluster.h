#pragma once

#include "common/core/result.h"
#include "server/platform/postgres/settings.h"

namespace bookstore {

// All databases of a PostgreSQL server as they were at one moment, in a folder of compressed archives.
class PackedCluster {
public:
    explicit PackedCluster(QString folder);

    // Takes them from a server that goes on serving: what was committed before is in, and of what is committed
    // meanwhile all up to one moment, in all databases alike. `admin` may replicate; `programs` is the folder of
    // PostgreSQL's own. Errors: those of runToEnd.
    [[nodiscard]] core::Result<> take(const platform::postgres::Settings &admin, const QString &programs) const;
    // Unpacks them into a new data directory, compares every file with what the server has sent, and gives them to this
    // user when we are root. Errors: those of runToEnd and makePrivateFolder; Broken "not-given".
    [[nodiscard]] core::Result<> unpack(const QString &data, const QString &programs, const QString &user) const;

private:
    [[nodiscard]] QString path(const QString &name) const;

    QString m_folder;
};

} // namespace bookstore
