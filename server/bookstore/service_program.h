#pragma once

#include "server/bookstore/data_folder.h"
#include "server/bookstore/part.h"
#include "server/bookstore/service_catalogue.h"
#include "server/platform/postgres/settings.h"

#include <QMap>
#include <QUrl>

namespace bookstore {

// Where everything is, as the configurations of the services need it.
struct Addresses {
    QMap<QString, platform::postgres::Settings> databases; // per service
    quint16 mqtt = 0;
    QUrl provider;
    QUrl keys; // identity's JWKS
    QString issuer; // what tokens are signed as: the address of the shop
    QMap<QString, QList<quint16>> publicPorts; // per service, one per replica
    QMap<QString, QList<quint16>> internalPorts;
};

// What tokens are signed for; the broker asks for the same as the services.
inline constexpr auto kAudience = QLatin1StringView("bookstore");

struct ServiceProgram {
    Program program;
    Part::Description part;
};

// A program of ours, which tells on its internal port whether it lives and is ready.
struct ConfiguredPart {
    QString name; // of the part: "store.2"
    QString program; // "store", without the "bookstore-" before it
    quint16 internalPort = 0;
    QJsonObject values; // of its configuration, besides those of where it listens
};

// Writes the configuration, with its secrets, into a file that only the owner reads, and says how to start the program
// and how to ask it.
[[nodiscard]] core::Result<ServiceProgram> configuredProgram(
    const ConfiguredPart &part, const DataFolder &data, const QString &programs);

// To the database server, if each process of a service opened all that it may.
[[nodiscard]] int mostConnections(const Addresses &addresses);

// What a configuration says of a database.
[[nodiscard]] QJsonObject databaseValues(const platform::postgres::Settings &database);

// The same for one replica of a service.
[[nodiscard]] core::Result<ServiceProgram> serviceProgram(const ServiceEntry &service, int replica,
    const Addresses &addresses, const DataFolder &data, const QString &programs, const QJsonObject &further);

// Error: Broken "program-missing".
[[nodiscard]] core::Result<QString> programFile(const QString &folder, const QString &name);
[[nodiscard]] QString partName(const QString &service, int replica); // "store", "store.2"

} // namespace bookstore
