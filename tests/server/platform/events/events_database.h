#pragma once

#include "server/platform/events/subscription.h"
#include "server/platform/postgres/connection.h"
#include "tests/support/or_fail.h"

namespace tests {

struct Effect {
    QString producer;
    int partition = 0;
    qint64 position = 0;
    QString subject;
    qint64 number = 0; // from the data of the event
};

// A database with the tables of the event backbone, and one in which handlers leave what they did.
class EventsDatabase {
public:
    EventsDatabase();

    [[nodiscard]] const platform::postgres::Settings &settings() const;
    [[nodiscard]] platform::postgres::Settings settingsFor(const QString &applicationName) const;
    [[nodiscard]] platform::postgres::Connection &connection();

    // Commits an event with {"number": n} as its data.
    void append(const QString &subject, qint64 number = 0);
    void appendMany(int count, int subjects); // numbers 1 … count, subjects "order-0" …
    QList<platform::events::Event> numberAll(const QString &producer); // as its leader would
    void execute(const QString &statement);
    void endBackends(const QString &applicationName); // a pattern for LIKE
    // Without turning the event loop.
    void waitForLocksOf(const QString &applicationName);

    [[nodiscard]] qint64 numberedEvents();
    [[nodiscard]] bool positionsHaveNoGaps();
    [[nodiscard]] QList<Effect> effects();
    [[nodiscard]] qint64 count(QLatin1StringView what); // logged, parked, dead, settled, effects

private:
    platform::postgres::Settings m_settings;
    platform::postgres::Connection m_connection;
};

// A handler that leaves an Effect.
[[nodiscard]] core::Result<platform::events::Handled> leaveEffect(
    platform::postgres::Connection &connection, const platform::events::Event &event);

// What is wrong with the effects if they should be those of `count` events, each once, in order per subject.
[[nodiscard]] QString faultOf(const QList<Effect> &effects, qint64 count);

inline constexpr QLatin1StringView kPlaced("shop.ordering.Placed.v1");

} // namespace tests
