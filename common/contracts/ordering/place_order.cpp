#include "common/contracts/ordering/place_order.h"

namespace contracts::ordering {

namespace {

constexpr auto kLines = "lines"_L1;
constexpr auto kBookId = "bookId"_L1;
constexpr auto kQuantity = "quantity"_L1;
constexpr auto kPrice = "price"_L1;
constexpr auto kAddress = "address"_L1;
constexpr auto kPaymentMethod = "paymentMethod"_L1;

// Wide enough that the rules of the shop can name what is wrong, narrow enough that nothing overflows.
constexpr int kAbsurdQuantity = 1'000'000;
constexpr int kAbsurdLines = 1'000;

QJsonObject toJson(const RequestedLine &line)
{
    QJsonObject json{{kBookId, line.bookId.toString()}, {kQuantity, line.quantity}};
    if (line.price)
        json.insert(kPrice, contracts::toJson(*line.price));
    return json;
}

RequestedLine readLine(JsonReader &json, const QJsonObject &object)
{
    RequestedLine line{
        json.id<BookId>(kBookId), int(json.number(kQuantity, -kAbsurdQuantity, kAbsurdQuantity)), std::nullopt};
    if (object.contains(kPrice))
        line.price = json.money(kPrice);
    return line;
}

Result<RequestedLine> parseLine(const QJsonObject &object, const QString &pointer)
{
    JsonReader json(object, pointer);
    const RequestedLine line = readLine(json, object);
    return json.done().transform([&] { return line; });
}

} // namespace

QJsonObject toJson(const PlaceOrderRequest &request)
{
    QJsonArray lines;
    for (const RequestedLine &line : request.lines)
        lines.append(toJson(line));
    return {{kLines, lines}, {kAddress, toJson(request.address)}, {kPaymentMethod, request.paymentMethod}};
}

Result<PlaceOrderRequest> parsePlaceOrder(const QJsonObject &body)
{
    JsonReader json(body);
    PlaceOrderRequest request;
    if (body.contains(kBookId))
        request.lines.append(readLine(json, body));
    else
        request.lines = json.objects(kLines, 0, kAbsurdLines, parseLine);
    request.address = json.object(kAddress, parseRequestedAddress);
    request.paymentMethod = json.text(kPaymentMethod, 40);
    return json.done().transform([&] { return request; });
}

} // namespace contracts::ordering
