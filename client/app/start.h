#pragma once

#include <QString>
#include <QStringList>

namespace app {

// How the client is to start, as its command line says.
struct Start {
    QString shop = {}; // address; empty: the one of the last time
    QString as = {}; // a role of the demo shop
    QString profile = {}; // keeps settings and data apart
    QStringList links = {}; // to be opened
    bool tellsFirstSight = false; // for measuring
};

// Ends the program with the usage when the line cannot be understood.
[[nodiscard]] Start readStart(const QStringList &arguments);

// Names the application, so that settings and data of the profile are found.
void useProfile(const QString &profile);

} // namespace app
