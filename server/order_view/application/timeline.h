#pragma once

#include "common/contracts/order_view/order_document.h"

namespace order_view {

using contracts::order_view::OrderDocument;
using contracts::order_view::TimelineEntry;
using Timeline = QList<TimelineEntry>;

// Puts a fact where it belongs: by its time, and by its event where times are equal. False when it is there already.
[[nodiscard]] bool remember(OrderDocument &document, const TimelineEntry &entry);

// The last time this fact happened, or nothing.
[[nodiscard]] std::optional<TimelineEntry> lastOf(const Timeline &timeline, QLatin1StringView fact);
[[nodiscard]] qsizetype countOf(const Timeline &timeline, QLatin1StringView fact);

} // namespace order_view
