#pragma once

#include "tests/drills/faults/fault.h"
#include "tests/drills/races/race.h"

#include <chrono>
#include <optional>
#include <random>

namespace drills {

struct Outcome {
    QString name; // of the fault or race
    // From the fault, or its end, until each buyer was answered three times again.
    std::optional<std::chrono::milliseconds> recovery = {};
    int acknowledged = 0; // orders
    int breaches = 0; // found by the audit afterwards, and by the ledgers of the buyers and of the provider
    QStringList wrong = {}; // in words
};

// Lets a fault strike a shop at a random moment while several people order, waits until it serves as before, then lets
// everything settle and counts: what was acknowledged is there, once; nothing else is; money, copies and messages add
// up.
class Drill {
public:
    Drill(journeys::Cast &cast, unsigned seed);

    [[nodiscard]] Outcome run(const Fault &fault);
    [[nodiscard]] Outcome run(const Race &race, int rounds);
    [[nodiscard]] QList<Fault> shuffled(QList<Fault> faults);

private:
    [[nodiscard]] std::chrono::milliseconds strike(const Fault &fault, const std::function<int()> &leastServed);
    void enter(); // everybody, anew
    void count(Outcome &outcome, const QStringList &acknowledged);
    void settle(Outcome &outcome, const QStringList &acknowledged);
    void compare(Outcome &outcome, const QStringList &acknowledged);
    void note(Outcome &outcome, bool holds, const QString &what);
    [[nodiscard]] std::chrono::milliseconds randomly(int from, int to);

    journeys::Cast &m_cast;
    journeys::Cast::Book m_book;
    std::mt19937 m_random;
    qint64 m_ordersBefore = 0;
};

} // namespace drills
