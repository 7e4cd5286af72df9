#include "server/ordering/adapters/http/order_responses.h"

#include "server/ordering/application/documents.h"

namespace ordering {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Fault;
namespace http = platform::http;

namespace {

QString pathOf(const Order &order)
{
    return u"/api/v1/orders/"_s + order.id().toString();
}

http::Response declined(const Order &order)
{
    const Error error{Fault::Refused, u"payment-declined"_s, u"The payment was declined; nothing is ordered."_s, {},
        {{u"orderId"_s, order.id().toString()}, {u"reason"_s, order.facts().declineReason}}};
    return http::problem(error, 402);
}

http::Response awaited(const Receipt &receipt)
{
    return http::json(toJson(answerOf(receipt.order, receipt.placeInQueue)), 202)
        .with("Location", pathOf(receipt.order).toLatin1())
        .with("Retry-After", QByteArray::number(qint64(receipt.retryAfter.count())));
}

bool wasGivenUp(const Order &order)
{
    return order.status() == OrderStatus::Expired || order.status() == OrderStatus::Cancelled;
}

} // namespace

http::Response placed(const Receipt &receipt)
{
    if (receipt.order.status() == OrderStatus::PaymentFailed)
        return declined(receipt.order);
    if (receipt.order.status() == OrderStatus::AwaitingPayment)
        return awaited(receipt);
    return http::created(toJson(answerOf(receipt.order, receipt.placeInQueue)), pathOf(receipt.order));
}

http::Response paid(const Receipt &receipt)
{
    if (receipt.order.status() == OrderStatus::PaymentFailed)
        return declined(receipt.order);
    if (receipt.order.status() == OrderStatus::AwaitingPayment)
        return awaited(receipt);
    if (wasGivenUp(receipt.order))
        return http::problem({Fault::Refused, u"order-not-payable"_s, u"The order was given up."_s, {},
            {{u"status"_s, nameOf(receipt.order.status())}}});
    return http::json(toJson(answerOf(receipt.order, receipt.placeInQueue)));
}

http::Response cancelled(const Order &order)
{
    const bool isDecided = order.status() == OrderStatus::Cancelled;
    return http::json(toJson(answerOf(order, 1)), isDecided ? 200 : 202);
}

} // namespace ordering
