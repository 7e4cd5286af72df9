#pragma once

#include "common/contracts/json/json_reader.h"

namespace contracts::ordering {

// Where the parcels of an order go.
struct Address {
    QString recipient;
    QString phone;
    QString postalCode;
    QString line1;
    std::optional<QString> line2;

    friend bool operator==(const Address &, const Address &) = default;
};

[[nodiscard]] QJsonObject toJson(const Address &address);
[[nodiscard]] Result<Address> parseAddress(const QJsonObject &object, const QString &pointer); // in events: may grow
[[nodiscard]] Result<Address> parseRequestedAddress(const QJsonObject &object, const QString &pointer); // strict

} // namespace contracts::ordering
