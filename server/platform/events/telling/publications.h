#pragma once

#include "server/platform/events/event.h"
#include "server/platform/events/telling/numbering.h"

#include <array>
#include <optional>
#include <set>

namespace platform::events {

// What the leader knows of each partition: how far it is numbered, handed to the broker, and acknowledged by it.
// Only keeps account: events leave in order, and are handed over again when the connection they left on is gone.
class Publications {
public:
    explicit Publications(int inFlightLimit);

    void begin(const QList<Head> &heads); // everything after `published` has to be told (again)
    void numbered(int partition, qint64 position);
    void sent(int partition, qint64 position, quint64 ticket);
    bool acknowledged(quint64 ticket); // false: a ticket of an earlier life
    void connectionLost();

    [[nodiscard]] bool isNext(int partition, qint64 position) const; // may be sent now
    [[nodiscard]] bool hasRoom() const;
    [[nodiscard]] int room() const;
    [[nodiscard]] std::optional<Head> behind() const; // a partition with events to read from the log, and from where
    [[nodiscard]] QList<Head> reached() const; // how far the broker has taken each partition
    [[nodiscard]] qint64 backlog() const; // numbered, but not acknowledged

private:
    struct Line {
        qint64 numbered = 0;
        qint64 sent = 0;
        std::set<qint64> unacknowledged;

        [[nodiscard]] qint64 published() const;
    };
    struct Sent {
        int partition;
        qint64 position;
    };

    [[nodiscard]] const Line &line(int partition) const;
    [[nodiscard]] Line &line(int partition);

    int m_inFlightLimit;
    std::array<Line, kPartitions> m_lines;
    QHash<quint64, Sent> m_tickets;
};

} // namespace platform::events
