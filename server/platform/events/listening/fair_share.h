#pragma once

#include <algorithm>

namespace platform::events {

// How many of `parts` the replica with this rank (0 …) gets when there are so many members: as equal as can be, and
// all of them together exactly all parts.
[[nodiscard]] constexpr int fairShare(int parts, int members, int rank)
{
    const int most = std::max(members, 1);
    return parts / most + (rank < parts % most ? 1 : 0);
}

static_assert(fairShare(8, 1, 0) == 8);
static_assert(fairShare(8, 3, 0) + fairShare(8, 3, 1) + fairShare(8, 3, 2) == 8);

} // namespace platform::events
