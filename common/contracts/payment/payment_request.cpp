#include "common/contracts/payment/payment_request.h"

namespace contracts::payment {

namespace {

constexpr auto kBuyerId = "buyerId"_L1;
constexpr auto kAmount = "amount"_L1;
constexpr auto kMethod = "method"_L1;

} // namespace

QJsonObject toJson(const PaymentRequest &request)
{
    return {{kBuyerId, request.buyerId.toString()}, {kAmount, contracts::toJson(request.amount)},
        {kMethod, request.method}};
}

Result<PaymentRequest> parsePaymentRequest(const QJsonObject &body)
{
    JsonReader json(body);
    const PaymentRequest request{json.id<BuyerId>(kBuyerId), json.money(kAmount), json.text(kMethod, 40)};
    return json.done().transform([&] { return request; });
}

} // namespace contracts::payment
