#pragma once

#include "server/auditor/invariants.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <chrono>

namespace auditor {

// One invariant, and the rows that break it: at most a thousand are named.
struct Finding {
    Invariant invariant;
    QList<QJsonObject> breaches;
};

struct Report {
    QDateTime at;
    std::chrono::milliseconds took{0};
    QList<Finding> findings; // one for each invariant, also for those that hold
    QJsonObject figures; // orders, value, captured, refunded, owed, … in whole won and copies

    [[nodiscard]] bool holds() const;
};

[[nodiscard]] QJsonObject toJson(const Report &report);
[[nodiscard]] QString inWords(const Report &report); // lines for a terminal

} // namespace auditor
