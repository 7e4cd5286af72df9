#include "server/order_view/application/timeline.h"

#include <algorithm>
#include <tuple>

namespace order_view {

namespace {

bool isEarlier(const TimelineEntry &a, const TimelineEntry &b)
{
    return std::tie(a.at, a.eventId) < std::tie(b.at, b.eventId);
}

} // namespace

bool remember(OrderDocument &document, const TimelineEntry &entry)
{
    Timeline &timeline = document.timeline;
    const auto isKnown = [&](const TimelineEntry &known) { return known.eventId == entry.eventId; };
    if (std::any_of(timeline.cbegin(), timeline.cend(), isKnown))
        return false;
    timeline.insert(std::upper_bound(timeline.cbegin(), timeline.cend(), entry, isEarlier), entry);
    return true;
}

std::optional<TimelineEntry> lastOf(const Timeline &timeline, QLatin1StringView fact)
{
    const auto found = std::find_if(
        timeline.crbegin(), timeline.crend(), [&](const TimelineEntry &entry) { return entry.fact == fact; });
    return found == timeline.crend() ? std::nullopt : std::optional(*found);
}

qsizetype countOf(const Timeline &timeline, QLatin1StringView fact)
{
    return std::count_if(
        timeline.cbegin(), timeline.cend(), [&](const TimelineEntry &entry) { return entry.fact == fact; });
}

} // namespace order_view
