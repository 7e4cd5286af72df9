#pragma once

#include "common/core/result.h"

#include <QJsonObject>

#include <chrono>
#include <functional>

namespace provider_simulator {

// How a provider treats one request.
enum class Mood {
    Well,
    Overloaded, // 503, nothing is done
    Silent, // nothing is done, and nobody answers
    AnswerLost, // it is done, but nobody answers
    Nonsense, // it is done, and the answer cannot be read
};

// A number from 0 to below 1.
using Chance = std::function<double()>;

// What a tester turns to see how the shop bears a bad provider. Shares are from 0 (never) to 1 (always).
struct Knobs {
    double decline = 0; // of charges, besides the method that is always declined
    double timeout = 0;
    double overload = 0;
    double answerLost = 0;
    double nonsense = 0;
    std::chrono::milliseconds delay{0}; // before every answer

    [[nodiscard]] Mood mood(const Chance &chance) const;
    [[nodiscard]] bool declines(const Chance &chance) const;

    friend bool operator==(const Knobs &, const Knobs &) = default;
};

[[nodiscard]] QJsonObject toJson(const Knobs &knobs);
// What is not named is turned back to its rest. Errors: Invalid "unknown-field", "out-of-range", with the pointer.
[[nodiscard]] core::Result<Knobs> parseKnobs(const QJsonObject &body);

} // namespace provider_simulator
