#include "client/tracking/cancellation.h"

#include "client/widgets/shown.h"

#include <QCoreApplication>

#include <algorithm>

namespace tracking {

using namespace Qt::Literals::StringLiterals;
using contracts::order_view::OrderStatus;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("tracking::Cancellation", text);
}

QString whatFollows(const OrderDocument &order)
{
    if (order.status == OrderStatus::AwaitingPayment)
        return say(QT_TRANSLATE_NOOP("tracking::Cancellation",
            "Nothing was charged yet. The order ends at once and the books go back on sale."));
    const QString refund = order.total ? widgets::shown(*order.total) : QString();
    return say(QT_TRANSLATE_NOOP("tracking::Cancellation",
                   "%1 will be refunded. Should a parcel be on its way already, the order goes on and you are told."))
        .arg(refund);
}

} // namespace

bool canBeCancelled(const OrderDocument &order)
{
    return order.status == OrderStatus::AwaitingPayment || order.status == OrderStatus::Placed;
}

widgets::Question cancellationQuestion(const OrderDocument &order)
{
    return {say(QT_TRANSLATE_NOOP("tracking::Cancellation", "Cancel this order?")), whatFollows(order),
        say(QT_TRANSLATE_NOOP("tracking::Cancellation", "Cancel order")),
        say(QT_TRANSLATE_NOOP("tracking::Cancellation", "Keep it")), true};
}

bool wasRefused(const OrderDocument &order)
{
    const auto decides = [](const auto &entry) {
        return entry.fact == "deliveryCancellationRefused"_L1 || entry.fact == "orderCancellationRequested"_L1
            || entry.fact == "orderCancelled"_L1;
    };
    const auto last = std::find_if(order.timeline.crbegin(), order.timeline.crend(), decides);
    return order.status != OrderStatus::Cancelling && last != order.timeline.crend()
        && last->fact == "deliveryCancellationRefused"_L1;
}

} // namespace tracking
