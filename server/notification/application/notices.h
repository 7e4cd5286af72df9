#pragma once

#include "common/contracts/delivery/delivery_events.h"
#include "common/contracts/identity/identity_events.h"
#include "common/contracts/ordering/order_events.h"
#include "common/contracts/ordering/stock_short.h"
#include "common/contracts/payment/payment_events.h"
#include "server/notification/application/notice.h"

// Who is told what when something happens: one notice for each user whom it concerns. Who buys from themselves is told
// as the buyer.
namespace notification {

[[nodiscard]] Notices noticesOf(const contracts::ordering::OrderPaymentDeferred &event);
[[nodiscard]] Notices noticesOf(const contracts::ordering::OrderPlaced &event);
[[nodiscard]] Notices noticesOf(const contracts::ordering::OrderPaymentFailed &event);
[[nodiscard]] Notices noticesOf(const contracts::ordering::OrderExpired &event);
[[nodiscard]] Notices noticesOf(const contracts::ordering::OrderCancelled &event);
[[nodiscard]] Notices noticesOf(const contracts::ordering::OrderCompleted &event);
[[nodiscard]] Notices noticesOf(const contracts::ordering::StockShort &event, const QDateTime &at);

[[nodiscard]] Notices noticesOf(const contracts::payment::PaymentRefunded &event);

[[nodiscard]] Notices noticesOf(const contracts::delivery::DeliveryStarted &event);
[[nodiscard]] Notices noticesOf(const contracts::delivery::DeliveryProgressed &event);
[[nodiscard]] Notices noticesOf(const contracts::delivery::DeliveryCompleted &event);
[[nodiscard]] Notices noticesOf(const contracts::delivery::DeliveryCancellationRefused &event);

[[nodiscard]] Notices noticesOf(const contracts::identity::SellerApproved &event, const QDateTime &at);

} // namespace notification
