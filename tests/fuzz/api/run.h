#pragma once

#include "tests/fuzz/api/inspection.h"

#include <atomic>
#include <map>

namespace api_fuzz {

struct Tally {
    std::map<Kind, qint64> ofKind;
    std::map<Kind, std::map<int, qint64>> statuses; // of each kind
    QMap<QString, qint64> served; // by operation

    void add(const Tally &other);
    void print(const Published &published) const;
};

// One of those who send requests beside each other, each with a seed of their own. Throws what came in between.
class Run {
public:
    Run(const Known &known, std::uint64_t seed, int number);

    [[nodiscard]] Tally send(qint64 requests, std::atomic<qint64> &sent);

private:
    void sendOne(Tally &tally, class Wire &wire);
    [[nodiscard]] const Operation &anyOperation();
    [[nodiscard]] Person somebodyFor(const Operation &operation);
    [[nodiscard]] Kind anyKind();

    const Known &m_known;
    Dice m_dice;
    int m_number;
    QList<const Operation *> m_often; // each as many times as its share
};

} // namespace api_fuzz
