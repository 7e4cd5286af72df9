#pragma once

#include "client/widgets/colours.h"
#include "common/contracts/notification/message.h"
#include "common/contracts/order_view/order_document.h"

#include <optional>

namespace tracking {

// What a change of an order means for its buyer, in words; most changes speak for themselves.
struct Change {
    widgets::Tone tone;
    QString words;
};

[[nodiscard]] std::optional<Change> changeBetween(
    const contracts::order_view::OrderDocument &before, const contracts::order_view::OrderDocument &after);

// Whether a message speaks of an order to the one who placed it, not to its seller.
[[nodiscard]] bool concernsBuyer(contracts::notification::MessageKind kind);
// And not of one that was caught up with after a long time away.
[[nodiscard]] bool happenedNow(const contracts::notification::Message &message);

} // namespace tracking
