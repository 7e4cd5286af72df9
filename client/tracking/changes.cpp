#include "client/tracking/changes.h"

#include "client/tracking/cancellation.h"
#include "client/widgets/shown.h"

#include <QCoreApplication>

namespace tracking {

using namespace std::chrono_literals;
using contracts::notification::MessageKind;
using contracts::order_view::OrderStatus;
using widgets::Tone;

namespace {

constexpr auto kNow = 5min;

QString say(const char *text)
{
    return QCoreApplication::translate("tracking::Change", text);
}

bool wasPaid(const OrderDocument &order)
{
    return order.payment && order.payment->approvedAt;
}

QString cancelledInWords(const OrderDocument &order)
{
    if (!wasPaid(order) || !order.total)
        return say(QT_TRANSLATE_NOOP("tracking::Change", "The order is cancelled. Nothing was charged."));
    return say(QT_TRANSLATE_NOOP("tracking::Change", "The order is cancelled. %1 is refunded."))
        .arg(widgets::shown(*order.total));
}

} // namespace

std::optional<Change> changeBetween(const OrderDocument &before, const OrderDocument &after)
{
    if (before.status != OrderStatus::Cancelled && after.status == OrderStatus::Cancelled)
        return Change{Tone::Positive, cancelledInWords(after)};
    if (!wasRefused(before) && wasRefused(after))
        return Change{Tone::Warning,
            say(QT_TRANSLATE_NOOP(
                "tracking::Change", "The order could not be cancelled: a parcel is already on its way."))};
    if (before.status == OrderStatus::AwaitingPayment && after.status == OrderStatus::Placed)
        return Change{Tone::Positive, say(QT_TRANSLATE_NOOP("tracking::Change", "The order is paid."))};
    return std::nullopt;
}

bool concernsBuyer(MessageKind kind)
{
    return kind != MessageKind::OrderReceived && kind != MessageKind::SaleCancelled && kind != MessageKind::StockShort
        && kind != MessageKind::SellerApproved;
}

bool happenedNow(const contracts::notification::Message &message)
{
    return message.at.secsTo(QDateTime::currentDateTimeUtc()) < std::chrono::seconds(kNow).count();
}

} // namespace tracking
