#pragma once

#include "server/platform/events/telling/numbering.h"

#include <chrono>
#include <optional>

namespace platform::events {

// One visit of the relay to the database: what it wants there …
struct Errand {
    QString session;
    QString producer;
    int batch = 0; // to number at most
    std::optional<Head> behind; // a partition of which the broker has to be told again, and from where
    int room = 0; // for so many
    QList<Head> reached; // what the broker has taken, to be remembered; none when nothing is new
};

// … and what it brings back.
struct Harvest {
    QList<Event> numbered;
    QList<Event> behind;
    bool mayBeMore = false; // to number
};

// Errors: those of numberEvents.
[[nodiscard]] core::Result<Harvest> run(const Errand &errand, postgres::Connection &connection);

// Takes the lead if it is free, and looks then how far everything is; otherwise throws out a leader that has been
// silent for too long, and returns nothing.
[[nodiscard]] core::Result<std::optional<QList<Head>>> takeLead(
    postgres::Connection &connection, const QString &session, std::chrono::milliseconds frozenAfter);

} // namespace platform::events
