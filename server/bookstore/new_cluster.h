#pragma once

#include "common/core/result.h"

namespace bookstore {

// A PostgreSQL cluster that is still to be made: UTF-8, the same order of text on every machine, passwords for
// everybody.
struct NewCluster {
    QString folder; // the data directory
    QString user; // whose it will be when we are root; empty otherwise
    QString admin; // the database superuser
    QString password;
    QString logFile;
    bool throwAway = false;

    // All or nothing: a cluster that was only half made is never taken for one. Errors: Unavailable
    // "postgresql-missing", Broken "cluster-not-made" with the end of the log.
    [[nodiscard]] core::Result<> make() const;
};

} // namespace bookstore
