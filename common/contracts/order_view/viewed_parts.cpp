#include "common/contracts/order_view/viewed_parts.h"

#include "common/contracts/order_view/keys.h"
#include "common/contracts/order_view/members.h"
#include "common/core/clock.h"

namespace contracts::order_view {

namespace {

constexpr int kLongest = 1'000;
constexpr int kLargestQuantity = 1'000'000;

QJsonObject moneyJson(Money amount)
{
    return contracts::toJson(amount);
}

// The view keeps what other contexts have accepted: it checks shape, and leaves their limits to them.
template <class Part, class Read> Result<Part> parse(const QJsonObject &object, const QString &pointer, Read read)
{
    JsonReader json(object, pointer);
    json.allowUnknown();
    const Part part = read(json);
    return json.done().transform([&] { return part; });
}

} // namespace

QJsonObject toJson(const ViewedAddress &address)
{
    QJsonObject object{{kRecipient, address.recipient}, {kPhone, address.phone}, {kPostalCode, address.postalCode},
        {kLine1, address.line1}};
    insertGiven(object, kLine2, address.line2);
    return object;
}

QJsonObject toJson(const ViewedLine &line)
{
    return {{kBookId, line.bookId.toString()}, {kSellerId, line.sellerId.toString()}, {kTitle, line.title},
        {kQuantity, line.quantity}, {kUnitPrice, moneyJson(line.unitPrice)}};
}

QJsonObject toJson(const ViewedPayment &payment)
{
    QJsonObject object{{kStatus, payment.status}};
    insertGiven(object, kPaymentId, payment.paymentId, idText<PaymentId>);
    insertGiven(object, kAmount, payment.amount, moneyJson);
    insertGiven(object, kMethod, payment.method);
    insertGiven(object, kReason, payment.reason);
    insertGiven(object, kApprovedAt, payment.approvedAt, core::toRfc3339);
    insertGiven(object, kRefundedAt, payment.refundedAt, core::toRfc3339);
    return object;
}

QJsonObject toJson(const ViewedDelivery &delivery)
{
    QJsonObject object{{kDeliveryId, delivery.deliveryId.toString()}, {kSellerId, delivery.sellerId.toString()},
        {kStatus, delivery.status}, {kChangedAt, core::toRfc3339(delivery.changedAt)}};
    insertGiven(object, kCourier, delivery.courier);
    insertGiven(object, kWaybill, delivery.waybill);
    insertGiven(object, kPlace, delivery.place);
    return object;
}

Result<ViewedAddress> parseViewedAddress(const QJsonObject &object, const QString &pointer)
{
    return parse<ViewedAddress>(object, pointer, [](JsonReader &json) {
        return ViewedAddress{json.text(kRecipient, kLongest), json.text(kPhone, kLongest),
            json.text(kPostalCode, kLongest), json.text(kLine1, kLongest), json.optionalText(kLine2, kLongest)};
    });
}

Result<ViewedLine> parseViewedLine(const QJsonObject &object, const QString &pointer)
{
    return parse<ViewedLine>(object, pointer, [](JsonReader &json) {
        return ViewedLine{json.id<BookId>(kBookId), json.id<SellerId>(kSellerId), json.text(kTitle, kLongest),
            int(json.number(kQuantity, 1, kLargestQuantity)), json.money(kUnitPrice)};
    });
}

Result<ViewedPayment> parseViewedPayment(const QJsonObject &object, const QString &pointer)
{
    return parse<ViewedPayment>(object, pointer, [&](JsonReader &json) {
        return ViewedPayment{json.text(kStatus, 20),
            readGiven(object, kPaymentId, [&] { return json.id<PaymentId>(kPaymentId); }),
            readGiven(object, kAmount, [&] { return json.money(kAmount); }), json.optionalText(kMethod, kLongest),
            json.optionalText(kReason, kLongest),
            readGiven(object, kApprovedAt, [&] { return json.time(kApprovedAt); }),
            readGiven(object, kRefundedAt, [&] { return json.time(kRefundedAt); })};
    });
}

Result<ViewedDelivery> parseViewedDelivery(const QJsonObject &object, const QString &pointer)
{
    return parse<ViewedDelivery>(object, pointer, [](JsonReader &json) {
        return ViewedDelivery{json.id<DeliveryId>(kDeliveryId), json.id<SellerId>(kSellerId), json.text(kStatus, 20),
            json.optionalText(kCourier, kLongest), json.optionalText(kWaybill, kLongest),
            json.optionalText(kPlace, kLongest), json.time(kChangedAt)};
    });
}

} // namespace contracts::order_view
