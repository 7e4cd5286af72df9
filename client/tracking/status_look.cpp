#include "client/tracking/status_look.h"

#include <QCoreApplication>

#include <algorithm>

namespace tracking {

using namespace Qt::Literals::StringLiterals;

namespace {

using PaymentLook = LookOf<QLatin1StringView>;

constexpr std::array kPaymentLooks{
    PaymentLook{"awaiting"_L1, {QT_TRANSLATE_NOOP("tracking::Status", "Not paid yet"), "clock"_L1, Tone::Warning}},
    PaymentLook{"approved"_L1, {QT_TRANSLATE_NOOP("tracking::Status", "Paid"), "check"_L1, Tone::Positive}},
    PaymentLook{"declined"_L1, {QT_TRANSLATE_NOOP("tracking::Status", "Declined"), "error"_L1, Tone::Negative}},
    PaymentLook{"refunded"_L1, {QT_TRANSLATE_NOOP("tracking::Status", "Refunded"), "undo"_L1, Tone::Neutral}},
};

template <class Looks, class Status> const StatusLook *find(const Looks &looks, const Status &status)
{
    const auto found =
        std::find_if(looks.begin(), looks.end(), [&](const auto &known) { return known.status == status; });
    return found == looks.end() ? nullptr : &found->look;
}

} // namespace

QString StatusLook::words() const
{
    return QCoreApplication::translate("tracking::Status", name);
}

const StatusLook &lookOf(OrderStatus status)
{
    return *find(kOrderLooks, status);
}

const StatusLook &lookOf(DeliveryStatus status)
{
    return *find(kDeliveryLooks, status);
}

const StatusLook *lookOfDelivery(const QString &status)
{
    const auto known = contracts::delivery::parseDeliveryStatus(status);
    return known ? &lookOf(*known) : nullptr;
}

const StatusLook *lookOfPayment(const QString &status)
{
    return find(kPaymentLooks, status);
}

} // namespace tracking
