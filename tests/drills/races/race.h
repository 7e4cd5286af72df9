#pragma once

#include "tests/journeys/cast.h"

namespace drills {

// What has come of the rounds of a race.
struct Rounds {
    QStringList acknowledged = {}; // orders
    QStringList wrong = {}; // in words
};

// Something that several people want at the same instant, of which not everybody may have it; again and again.
struct Race {
    QString name;
    int rounds = 0;
    std::function<Rounds(journeys::Cast &, int rounds)> run;
};

[[nodiscard]] QList<Race> races();

} // namespace drills
