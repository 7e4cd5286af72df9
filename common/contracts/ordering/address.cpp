#include "common/contracts/ordering/address.h"

namespace contracts::ordering {

namespace {

constexpr auto kRecipient = "recipient"_L1;
constexpr auto kPhone = "phone"_L1;
constexpr auto kPostalCode = "postalCode"_L1;
constexpr auto kLine1 = "line1"_L1;
constexpr auto kLine2 = "line2"_L1;

Result<Address> read(JsonReader json)
{
    const Address address{json.text(kRecipient, 100), json.text(kPhone, 30), json.text(kPostalCode, 12),
        json.text(kLine1, 200), json.optionalText(kLine2, 200)};
    return json.done().transform([&] { return address; });
}

} // namespace

QJsonObject toJson(const Address &address)
{
    return {{kRecipient, address.recipient}, {kPhone, address.phone}, {kPostalCode, address.postalCode},
        {kLine1, address.line1}, {kLine2, address.line2 ? QJsonValue(*address.line2) : QJsonValue()}};
}

Result<Address> parseAddress(const QJsonObject &object, const QString &pointer)
{
    JsonReader json(object, pointer);
    json.allowUnknown();
    return read(std::move(json));
}

Result<Address> parseRequestedAddress(const QJsonObject &object, const QString &pointer)
{
    return read(JsonReader(object, pointer));
}

} // namespace contracts::ordering
