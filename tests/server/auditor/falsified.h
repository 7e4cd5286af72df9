#pragma once

#include <QStringList>

namespace tests {

// Something in the databases that is made wrong by hand, and how it is put right again.
struct Falsified {
    const char *what;
    QString invariant; // that must find it
    QString database;
    QStringList wrong;
    QStringList right;
};

[[nodiscard]] QList<Falsified> falsified();

} // namespace tests
