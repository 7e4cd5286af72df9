#pragma once

#include "server/bookstore/part_folder.h"

#include <QStringList>

namespace bookstore {

// A service as the broker knows it.
struct BrokerService {
    QString name;
    QString password;
    QStringList reads; // topic filters
    QStringList writes;
};

// Who may come in to the broker, and for what; kept by the plugin of server/mqtt_auth.
struct BrokerDoor {
    QString plugin; // its file
    QString issuer; // of the tokens that users come with
    QString audience;
    QList<BrokerService> services;
};

// Puts what the plugin reads into the broker's folder: the services' accounts, and the plugin itself where the broker's
// user cannot get to it. Errors: Broken "plugin-missing", and those of PartFolder::write.
[[nodiscard]] core::Result<> hangDoor(const BrokerDoor &door, const PartFolder &folder);
[[nodiscard]] QStringList doorConfiguration(const BrokerDoor &door, const PartFolder &folder);

// Where the plugin is, from the folder of the programs.
[[nodiscard]] QString brokerPlugin(const QString &programs);

// Where the issuer puts its keys for the broker of that folder.
[[nodiscard]] QString brokerKeysFile(const QString &folder);

} // namespace bookstore
