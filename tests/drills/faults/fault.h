#pragma once

#include "tests/journeys/running_shop.h"

#include <chrono>
#include <functional>
#include <optional>

namespace drills {

// Something that goes wrong in a shop while people order.
struct Fault {
    QString name; // "ordering killed"
    std::function<void(journeys::RunningShop &)> strike;
    // What puts an end to it, where the shop cannot; empty: it must mend itself.
    std::function<void(journeys::RunningShop &)> end = {};
    std::optional<std::chrono::milliseconds> lasts = {}; // until its end; otherwise a random while
    bool isNoticed = true; // those who order may be refused or kept waiting meanwhile
};

} // namespace drills
