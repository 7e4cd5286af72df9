#pragma once

#include "server/platform/postgres/connection.h"

#include <QHash>

namespace platform::events {

struct Lot { // one partition of one producer
    QString producer;
    int partition = 0;

    friend bool operator==(const Lot &, const Lot &) = default;
    friend size_t qHash(const Lot &lot, size_t seed = 0) { return qHashMulti(seed, lot.producer, lot.partition); }
};

struct Place { // of one event
    Lot lot;
    qint64 position = 0;

    friend bool operator==(const Place &, const Place &) = default;
    friend size_t qHash(const Place &place, size_t seed = 0) { return qHashMulti(seed, place.lot, place.position); }
};

struct HeldEvent {
    Place place;
    QString subject;
    QString cause;
    bool skipped = false; // for good, by an admin
};

// What the listeners of a service have taken in: everything up to the cursors but what is held back.
struct Progress {
    QHash<Lot, qint64> cursors;
    QList<HeldEvent> held; // by producer, partition and position
};

// An event that was held back once and is not named here has been taken in by the time of the answer.
[[nodiscard]] core::Result<Progress> readProgress(postgres::Connection &connection);

} // namespace platform::events
