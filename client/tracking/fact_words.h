#pragma once

#include "client/tracking/status_look.h"
#include "common/contracts/order_view/timeline.h"

namespace tracking {

using contracts::order_view::TimelineEntry;

// A fact in words for its buyer.
struct FactWords {
    QString title; // "Paid"
    QString detail; // "₩27,000", "Okcheon hub"; perhaps empty
    QString icon;
    Tone tone = Tone::Neutral;
};

// A fact that this client is too old to know is shown neutrally, never left out.
[[nodiscard]] FactWords inWords(const TimelineEntry &entry);

// A way of paying by its name on the wire: "card" is "Credit card". One that is not known is shown as it is.
[[nodiscard]] QString methodInWords(const QString &method);
// Why the shop refused something, from its slug. Empty when it has no words for people.
[[nodiscard]] QString reasonInWords(const QString &reason);

} // namespace tracking
