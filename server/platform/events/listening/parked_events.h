#pragma once

#include "server/platform/events/listening/handling.h"

namespace platform::events {

// Events that could not be applied yet wait here, each producer's of a subject in line. The first of a line is tried
// again, at once when something of its subject arrives, and after a growing while otherwise.
inline constexpr int kAttempts = 5; // failures before a line is given up
inline constexpr std::chrono::hours kLongestWait{24}; // for an event of another producer

// Why the first of a line is not applied: an error, or none when its handler said NotYet.
using Obstacle = std::optional<core::Error>;

// How long until the next try, and whether the failure counts towards kAttempts: waiting does not, and neither does
// a transient error.
[[nodiscard]] std::chrono::milliseconds pauseAfter(const Obstacle &obstacle, int tries);
[[nodiscard]] bool countsAsFailure(const Obstacle &obstacle);

// Begins a line with this event.
[[nodiscard]] core::Result<> park(postgres::Connection &connection, const Event &event, const Obstacle &obstacle);

enum class HeldBack { Parked, Dead, Free };
// Puts an event behind the earlier ones of its producer and subject. Free: there are none, it can be applied.
[[nodiscard]] core::Result<HeldBack> holdBack(postgres::Connection &connection, const Event &event);

struct Due {
    int partition = 0;
    QString subject;
};
[[nodiscard]] core::Result<QList<Due>> dueSubjects(postgres::Connection &connection, const QList<qint64> &partitions);

// What is not applied of a producer: waiting here, and given up.
struct Held {
    int parked = 0;
    int dead = 0;
};
using HeldByProducer = QHash<QString, Held>;
[[nodiscard]] core::Result<HeldByProducer> countHeld(postgres::Connection &connection);

// Tries the lines of a subject until none of them moves any more; in a transaction of its own.
// Returns the producer of each event applied.
[[nodiscard]] core::Result<QStringList> retrySubject(
    postgres::Connection &connection, const Due &due, const HandlersByProducer &handlers);

} // namespace platform::events
