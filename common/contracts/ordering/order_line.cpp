#include "common/contracts/ordering/order_line.h"

namespace contracts::ordering {

namespace {

constexpr auto kBookId = "bookId"_L1;
constexpr auto kSellerId = "sellerId"_L1;
constexpr auto kTitle = "title"_L1;
constexpr auto kQuantity = "quantity"_L1;
constexpr auto kUnitPrice = "unitPrice"_L1;

} // namespace

QJsonObject toJson(const OrderLine &line)
{
    return {{kBookId, line.bookId.toString()}, {kSellerId, line.sellerId.toString()}, {kTitle, line.title},
        {kQuantity, line.quantity}, {kUnitPrice, contracts::toJson(line.unitPrice)}};
}

QJsonArray toJson(const OrderLines &lines)
{
    QJsonArray array;
    for (const OrderLine &line : lines)
        array.append(toJson(line));
    return array;
}

Result<OrderLine> parseOrderLine(const QJsonObject &object, const QString &pointer)
{
    JsonReader json(object, pointer);
    json.allowUnknown();
    const OrderLine line{json.id<BookId>(kBookId), json.id<SellerId>(kSellerId), json.text(kTitle, 1'000),
        int(json.number(kQuantity, 1, kMostCopies)), json.money(kUnitPrice)};
    return json.done().transform([&] { return line; });
}

OrderLines readOrderLines(JsonReader &json, QLatin1StringView key)
{
    return json.objects(key, 1, kMostLines, parseOrderLine);
}

} // namespace contracts::ordering
