#include "common/contracts/order_view/order_status.h"

namespace contracts::order_view {

namespace {

constexpr std::array kNames{"awaitingPayment"_L1, "placed"_L1, "shipping"_L1, "completed"_L1, "paymentFailed"_L1,
    "expired"_L1, "cancelling"_L1, "cancelled"_L1};

} // namespace

QLatin1StringView toText(OrderStatus status)
{
    return kNames.at(std::size_t(status));
}

Result<OrderStatus> parseOrderStatus(QStringView text)
{
    const auto found = std::find(kNames.begin(), kNames.end(), text);
    if (found == kNames.end())
        return core::fail(Fault::Invalid, "unknown-status"_L1, u"There is no such status of an order."_s);
    return OrderStatus(found - kNames.begin());
}

QJsonObject toJson(const StatusCounts &counts)
{
    QJsonObject object;
    for (auto count = counts.begin(); count != counts.end(); ++count)
        object.insert(toText(count.key()), *count);
    return object;
}

Result<StatusCounts> parseStatusCounts(const QJsonObject &object, const QString &pointer)
{
    JsonReader json(object, pointer);
    json.allowUnknown();
    StatusCounts counts;
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (const auto count = json.optionalNumber(kNames.at(i), 0, qint64(1) << 52))
            counts.insert(OrderStatus(i), *count);
    }
    return json.done().transform([&] { return counts; });
}

} // namespace contracts::order_view
