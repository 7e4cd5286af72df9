#include "client/tracking/message_look.h"

#include <algorithm>
#include <array>

namespace tracking {

using namespace Qt::Literals::StringLiterals;
using widgets::Tone;

namespace {

struct LookOfKind {
    MessageKind kind;
    MessageLook look;
};

constexpr std::array kLooks{
    LookOfKind{MessageKind::OrderPlaced, {"check"_L1, Tone::Positive}},
    LookOfKind{MessageKind::OrderReceived, {"desk"_L1, Tone::Accent}},
    LookOfKind{MessageKind::PaymentDeferred, {"clock"_L1, Tone::Warning}},
    LookOfKind{MessageKind::PaymentFailed, {"error"_L1, Tone::Negative}},
    LookOfKind{MessageKind::OrderExpired, {"clock"_L1, Tone::Neutral}},
    LookOfKind{MessageKind::OrderCancelled, {"close"_L1, Tone::Neutral}},
    LookOfKind{MessageKind::SaleCancelled, {"close"_L1, Tone::Warning}},
    LookOfKind{MessageKind::CancellationRefused, {"warning"_L1, Tone::Warning}},
    LookOfKind{MessageKind::Refunded, {"undo"_L1, Tone::Positive}},
    LookOfKind{MessageKind::DeliveryStarted, {"truck"_L1, Tone::Accent}},
    LookOfKind{MessageKind::DeliveryInTransit, {"truck"_L1, Tone::Accent}},
    LookOfKind{MessageKind::DeliveryOutForDelivery, {"truck"_L1, Tone::Accent}},
    LookOfKind{MessageKind::DeliveryFailed, {"warning"_L1, Tone::Warning}},
    LookOfKind{MessageKind::DeliveryReturned, {"undo"_L1, Tone::Negative}},
    LookOfKind{MessageKind::DeliveryCompleted, {"home"_L1, Tone::Positive}},
    LookOfKind{MessageKind::OrderCompleted, {"check"_L1, Tone::Positive}},
    LookOfKind{MessageKind::StockShort, {"books"_L1, Tone::Warning}},
    LookOfKind{MessageKind::SellerApproved, {"storefront"_L1, Tone::Positive}},
};
static_assert(kLooks.size() == contracts::notification::kMessageKinds);

} // namespace

MessageLook lookOf(MessageKind kind)
{
    return std::find_if(kLooks.begin(), kLooks.end(), [&](const LookOfKind &known) {
        return known.kind == kind;
    })->look;
}

} // namespace tracking
