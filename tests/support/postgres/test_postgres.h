#pragma once

#include "server/platform/postgres/settings.h"

#include <QStringList>

namespace tests {

// A throw-away PostgreSQL server for the test program, started when first asked for and ended with the program.
// It runs without safety against power cuts, but kill and restart behave as in earnest. Use it on the main thread; a
// failure to start ends the program with the reason.
class TestPostgres {
public:
    // An empty database of its own, with a role that may use no other.
    [[nodiscard]] static platform::postgres::Settings freshDatabase();
    // The same with the schema of these rooms.
    [[nodiscard]] static platform::postgres::Settings migratedDatabase(const QStringList &rooms);

    static void stop(); // as an administrator would
    static void kill(); // as a crash would
    static void restart(); // on the same port, with the data it had; returns when it is ready
};

} // namespace tests
