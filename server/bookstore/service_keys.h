#pragma once

#include "server/bookstore/data_folder.h"

#include <QJsonObject>

namespace bookstore {

// What the services sign their calls of each other with. Each has a private key of its own, made anew whenever the shop
// starts, and is given the public halves of those alone who may call it. All lie in files that only the owner reads.
class ServiceKeys {
public:
    // Errors: those of DataFolder::writePrivately.
    [[nodiscard]] static core::Result<ServiceKeys> make(const DataFolder &data);

    // What the service's configuration says of its files.
    [[nodiscard]] QJsonObject configurationOf(const QString &service) const;

private:
    QMap<QString, QJsonObject> m_configurations;
};

} // namespace bookstore
