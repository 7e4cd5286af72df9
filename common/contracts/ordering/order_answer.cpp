#include "common/contracts/ordering/order_answer.h"

#include "common/core/clock.h"

namespace contracts::ordering {

namespace {

constexpr auto kOrderId = "orderId"_L1;
constexpr auto kStatus = "status"_L1;
constexpr auto kLines = "lines"_L1;
constexpr auto kTotal = "total"_L1;
constexpr auto kOrderedAt = "orderedAt"_L1;
constexpr auto kPaymentId = "paymentId"_L1;
constexpr auto kPayLater = "payLater"_L1;
constexpr auto kDeadline = "deadline"_L1;
constexpr auto kPlaceInQueue = "placeInQueue"_L1;
constexpr auto kPayUrl = "payUrl"_L1;

QJsonObject toJson(const PayLater &later)
{
    return {{kDeadline, core::toRfc3339(later.deadline)}, {kPlaceInQueue, later.placeInQueue}, {kPayUrl, later.payUrl}};
}

Result<PayLater> parsePayLater(const QJsonObject &object, const QString &pointer)
{
    JsonReader json(object, pointer);
    json.allowUnknown();
    const PayLater later{
        json.time(kDeadline), int(json.number(kPlaceInQueue, 1, std::numeric_limits<int>::max())), json.text(kPayUrl)};
    return json.done().transform([&] { return later; });
}

} // namespace

QJsonObject toJson(const OrderAnswer &answer)
{
    QJsonObject json{{kOrderId, answer.orderId.toString()}, {kStatus, nameOf(answer.status)},
        {kLines, toJson(answer.lines)}, {kTotal, contracts::toJson(answer.total)},
        {kOrderedAt, core::toRfc3339(answer.orderedAt)}};
    if (answer.paymentId)
        json.insert(kPaymentId, answer.paymentId->toString());
    if (answer.payLater)
        json.insert(kPayLater, toJson(*answer.payLater));
    return json;
}

Result<OrderAnswer> parseOrderAnswer(const QJsonObject &body)
{
    JsonReader json(body);
    json.allowUnknown();
    OrderAnswer answer;
    answer.orderId = json.id<OrderId>(kOrderId);
    answer.status = json.accept(kStatus, parseOrderStatus(json.text(kStatus)), OrderStatus());
    answer.lines = readOrderLines(json, kLines);
    answer.total = json.money(kTotal);
    answer.orderedAt = json.time(kOrderedAt);
    if (body.contains(kPaymentId))
        answer.paymentId = json.id<PaymentId>(kPaymentId);
    if (body.contains(kPayLater))
        answer.payLater = json.object(kPayLater, parsePayLater);
    return json.done().transform([&] { return answer; });
}

} // namespace contracts::ordering
