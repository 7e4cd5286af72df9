#include "server/delivery/application/words.h"

namespace delivery {

namespace words = contracts::delivery;

namespace {

template <DeliveryStatus Ours, words::DeliveryStatus Theirs> constexpr bool kSame = int(Ours) == int(Theirs);

// Both list the same names in the same order; each may change only together with the other.
static_assert(kSame<DeliveryStatus::Preparing, words::DeliveryStatus::Preparing>);
static_assert(kSame<DeliveryStatus::Started, words::DeliveryStatus::Started>);
static_assert(kSame<DeliveryStatus::InTransit, words::DeliveryStatus::InTransit>);
static_assert(kSame<DeliveryStatus::OutForDelivery, words::DeliveryStatus::OutForDelivery>);
static_assert(kSame<DeliveryStatus::Delivered, words::DeliveryStatus::Delivered>);
static_assert(kSame<DeliveryStatus::Failed, words::DeliveryStatus::Failed>);
static_assert(kSame<DeliveryStatus::Returned, words::DeliveryStatus::Returned>);
static_assert(kSame<DeliveryStatus::Cancelled, words::DeliveryStatus::Cancelled>);

} // namespace

words::DeliveryStatus inWords(DeliveryStatus status)
{
    return words::DeliveryStatus(status);
}

DeliveryStatus fromWords(words::DeliveryStatus status)
{
    return DeliveryStatus(status);
}

words::Parcel inWords(const Parcel &parcel)
{
    return {parcel.orderId, parcel.id, parcel.sellerId, parcel.buyerId};
}

} // namespace delivery
