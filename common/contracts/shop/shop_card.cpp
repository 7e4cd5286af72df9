#include "common/contracts/shop/shop_card.h"

#include <limits>

namespace contracts::shop {

namespace {

constexpr auto kProduct = "product"_L1;
constexpr auto kBookstore = "bookstore"_L1;
constexpr auto kName = "name"_L1;
constexpr auto kVersion = "version"_L1;
constexpr auto kApi = "api"_L1;
constexpr auto kMqtt = "mqtt"_L1;
constexpr auto kPort = "port"_L1;
constexpr int kLongestName = 100;

Result<quint16> parseBell(const QJsonObject &body, const QString &pointer)
{
    JsonReader json(body, pointer);
    json.allowUnknown();
    const auto port = quint16(json.number(kPort, 1, std::numeric_limits<quint16>::max()));
    return json.done().transform([&] { return port; });
}

} // namespace

QJsonObject toJson(const ShopCard &card)
{
    return {{kProduct, kBookstore}, {kName, card.name}, {kVersion, card.version}, {kApi, card.api},
        {kMqtt, QJsonObject{{kPort, card.mqttPort}}}};
}

Result<ShopCard> parseShopCard(const QJsonObject &body)
{
    JsonReader json(body);
    json.allowUnknown();
    if (body.value(kProduct) != QJsonValue(kBookstore))
        json.refuse(kProduct, "not-a-bookstore"_L1, u"This is no Bookstore."_s);
    const ShopCard card{json.text(kName, kLongestName), json.text(kVersion, kLongestName),
        int(json.number(kApi, 1, std::numeric_limits<int>::max())), json.object(kMqtt, parseBell)};
    return json.done().transform([&] { return card; });
}

} // namespace contracts::shop
