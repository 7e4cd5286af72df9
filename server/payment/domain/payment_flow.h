#pragma once

#include <QString>

#include <array>
#include <optional>

namespace payment {

enum class PaymentStatus { Requested, Approved, Declined, Refunding, Refunded };

enum class PaymentTrigger { ProviderApproves, ProviderDeclines, OrderGivenUp, ProviderRefunds };

struct Transition {
    PaymentStatus from;
    PaymentTrigger trigger;
    PaymentStatus to;
};

// The life of the one payment of an order. What is not listed is refused; a move to where the payment already is
// changes nothing, since the provider and the others may say the same thing twice.
inline constexpr std::array kPaymentFlow{
    Transition{PaymentStatus::Requested, PaymentTrigger::ProviderApproves, PaymentStatus::Approved},
    Transition{PaymentStatus::Requested, PaymentTrigger::ProviderDeclines, PaymentStatus::Declined},
    // The provider has not answered yet: the money, if it comes, goes back then.
    Transition{PaymentStatus::Requested, PaymentTrigger::OrderGivenUp, PaymentStatus::Requested},

    Transition{PaymentStatus::Approved, PaymentTrigger::ProviderApproves, PaymentStatus::Approved},
    Transition{PaymentStatus::Approved, PaymentTrigger::OrderGivenUp, PaymentStatus::Refunding},
    Transition{PaymentStatus::Refunding, PaymentTrigger::ProviderApproves, PaymentStatus::Refunding},
    Transition{PaymentStatus::Refunding, PaymentTrigger::OrderGivenUp, PaymentStatus::Refunding},
    Transition{PaymentStatus::Refunding, PaymentTrigger::ProviderRefunds, PaymentStatus::Refunded},
    Transition{PaymentStatus::Refunded, PaymentTrigger::ProviderApproves, PaymentStatus::Refunded},
    Transition{PaymentStatus::Refunded, PaymentTrigger::OrderGivenUp, PaymentStatus::Refunded},
    Transition{PaymentStatus::Refunded, PaymentTrigger::ProviderRefunds, PaymentStatus::Refunded},

    Transition{PaymentStatus::Declined, PaymentTrigger::ProviderDeclines, PaymentStatus::Declined},
    Transition{PaymentStatus::Declined, PaymentTrigger::OrderGivenUp, PaymentStatus::Declined},
};

[[nodiscard]] constexpr std::optional<PaymentStatus> next(PaymentStatus from, PaymentTrigger trigger)
{
    for (const Transition &move : kPaymentFlow) {
        if (move.from == from && move.trigger == trigger)
            return move.to;
    }
    return std::nullopt;
}

// How a status is written in the database and on the wire.
[[nodiscard]] QString nameOf(PaymentStatus status);
[[nodiscard]] std::optional<PaymentStatus> paymentStatusOf(QStringView name);

static_assert(!next(PaymentStatus::Declined, PaymentTrigger::ProviderApproves), "no means no");
static_assert(!next(PaymentStatus::Requested, PaymentTrigger::ProviderRefunds), "only what was paid goes back");
static_assert(!next(PaymentStatus::Approved, PaymentTrigger::ProviderRefunds), "and only when somebody asked");
static_assert(next(PaymentStatus::Refunded, PaymentTrigger::OrderGivenUp) == PaymentStatus::Refunded, "and only once");

} // namespace payment
