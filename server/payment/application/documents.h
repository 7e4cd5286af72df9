#pragma once

#include "common/contracts/payment/payment_answer.h"
#include "common/contracts/payment/payment_events.h"
#include "server/payment/domain/payment.h"

// A payment in the words of the contract.
namespace payment {

[[nodiscard]] contracts::payment::PaymentApproved paymentApproved(const Payment &payment, const QDateTime &now);
[[nodiscard]] contracts::payment::PaymentDeclined paymentDeclined(const Payment &payment, const QDateTime &now);
[[nodiscard]] contracts::payment::PaymentRefunded paymentRefunded(const Payment &payment, const QDateTime &now);
[[nodiscard]] contracts::payment::PaymentAnswer answerOf(const Payment &payment);

} // namespace payment
