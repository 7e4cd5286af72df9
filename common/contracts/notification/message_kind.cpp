#include "common/contracts/notification/message_kind.h"

namespace contracts::notification {

namespace {

constexpr std::array<QLatin1StringView, kMessageKinds> kNames{"orderPlaced"_L1, "orderReceived"_L1,
    "paymentDeferred"_L1, "paymentFailed"_L1, "orderExpired"_L1, "orderCancelled"_L1, "saleCancelled"_L1,
    "cancellationRefused"_L1, "refunded"_L1, "deliveryStarted"_L1, "deliveryInTransit"_L1, "deliveryOutForDelivery"_L1,
    "deliveryFailed"_L1, "deliveryReturned"_L1, "deliveryCompleted"_L1, "orderCompleted"_L1, "stockShort"_L1,
    "sellerApproved"_L1};

} // namespace

QLatin1StringView toText(MessageKind kind)
{
    return kNames.at(std::size_t(kind));
}

Result<MessageKind> parseMessageKind(QStringView text)
{
    const auto found = std::find(kNames.begin(), kNames.end(), text);
    if (found == kNames.end())
        return core::fail(Fault::Invalid, "unknown-kind"_L1, u"There is no such kind of message."_s);
    return MessageKind(found - kNames.begin());
}

} // namespace contracts::notification
