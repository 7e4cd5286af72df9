#include "server/order_view/application/order_conclusions.h"

#include "server/order_view/application/facts.h"

namespace order_view {

using contracts::order_view::OrderStatus;
using contracts::order_view::ViewedPayment;

namespace {

struct Conclusion {
    QLatin1StringView fact;
    OrderStatus status;
};

// The first fact of this list that happened decides; an end comes before what led to it.
constexpr std::array kEnds{
    Conclusion{kOrderCancelled, OrderStatus::Cancelled},
    Conclusion{kOrderExpired, OrderStatus::Expired},
    Conclusion{kOrderPaymentFailed, OrderStatus::PaymentFailed},
    Conclusion{kOrderCompleted, OrderStatus::Completed},
};
constexpr std::array kWays{
    Conclusion{kDeliveryStarted, OrderStatus::Shipping},
    Conclusion{kOrderPlaced, OrderStatus::Placed},
};

std::optional<OrderStatus> firstOf(std::span<const Conclusion> conclusions, const Timeline &timeline)
{
    for (const Conclusion &conclusion : conclusions) {
        if (countOf(timeline, conclusion.fact) > 0)
            return conclusion.status;
    }
    return std::nullopt;
}

// Every request is answered once, so one more request than refusals is a request still open.
bool awaitsTheJudge(const Timeline &timeline)
{
    return countOf(timeline, kOrderCancellationRequested) > countOf(timeline, kDeliveryCancellationRefused);
}

OrderStatus statusOf(const Timeline &timeline)
{
    if (const auto end = firstOf(kEnds, timeline))
        return *end;
    if (awaitsTheJudge(timeline))
        return OrderStatus::Cancelling;
    return firstOf(kWays, timeline).value_or(OrderStatus::AwaitingPayment);
}

QString paymentStatus(const Timeline &timeline)
{
    const auto happened = [&](QLatin1StringView fact) { return countOf(timeline, fact) > 0; };
    if (happened(kPaymentRefunded))
        return u"refunded"_s;
    if (happened(kPaymentApproved) || happened(kOrderPlaced))
        return u"approved"_s;
    if (happened(kPaymentDeclined) || happened(kOrderPaymentFailed))
        return u"declined"_s;
    return u"awaiting"_s;
}

std::optional<QString> declineReason(const Timeline &timeline)
{
    const auto declined = lastOf(timeline, kPaymentDeclined);
    const auto failed = lastOf(timeline, kOrderPaymentFailed);
    return declined ? declined->reason : failed ? failed->reason : std::nullopt;
}

void concludePayment(OrderDocument &document)
{
    const Timeline &timeline = document.timeline;
    ViewedPayment payment = document.payment.value_or(ViewedPayment());
    payment.status = paymentStatus(timeline);
    const auto approved = lastOf(timeline, kPaymentApproved);
    const auto declined = lastOf(timeline, kPaymentDeclined);
    const auto refunded = lastOf(timeline, kPaymentRefunded);
    payment.amount = approved ? approved->amount : declined ? declined->amount : std::nullopt;
    payment.approvedAt = approved ? std::optional(approved->at) : std::nullopt;
    payment.refundedAt = refunded ? std::optional(refunded->at) : std::nullopt;
    payment.reason = payment.status == "declined"_L1 ? declineReason(timeline) : std::nullopt;
    document.payment = payment;
}

bool speaksOfMoney(const TimelineEntry &entry)
{
    return entry.fact.startsWith("payment"_L1) || entry.fact == kOrderPaymentDeferred || entry.fact == kOrderPlaced
        || entry.fact == kOrderPaymentFailed;
}

} // namespace

void conclude(OrderDocument &document)
{
    document.status = statusOf(document.timeline);
    if (std::any_of(document.timeline.cbegin(), document.timeline.cend(), speaksOfMoney))
        concludePayment(document);
}

} // namespace order_view
