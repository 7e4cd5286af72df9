#pragma once

#include "tests/drills/faults/fault.h"
#include "tests/drills/races/race.h"

namespace drills {

// A shop in certain circumstances, and what may go wrong there.
struct Stage {
    QString name; // "a shop on a small disk"
    QList<Fault> faults;
    QList<Race> races = {};
    QString lacks = {}; // what this machine does not have or allow, without which it cannot be played; empty: nothing
    std::function<void(journeys::ShopChoice &)> prepare = {}; // before the shop is started
    std::function<void()> tidy = {}; // when all is played
};

[[nodiscard]] QList<Stage> stages();

} // namespace drills
