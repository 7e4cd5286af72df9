#pragma once

#include "common/contracts/json/json_reader.h"

namespace contracts::shop {

// What a shop says of itself to whoever finds it, at /.well-known/bookstore.
struct ShopCard {
    QString name;
    QString version; // of the software; for people
    int api = 1; // the number in /api/v1
    quint16 mqttPort = 0; // where messages are heard, at the host of the shop

    friend bool operator==(const ShopCard &, const ShopCard &) = default;
};

[[nodiscard]] QJsonObject toJson(const ShopCard &card);
// Errors: those of JsonReader; Invalid "not-a-bookstore" when something else speaks here. Of a card with an api that
// it does not know, a reader may believe nothing else; the card may grow.
[[nodiscard]] Result<ShopCard> parseShopCard(const QJsonObject &body);

} // namespace contracts::shop
