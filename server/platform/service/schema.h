#pragma once

#include "server/platform/postgres/database.h"
#include "server/platform/resilience/backoff.h"

#include <QObject>
#include <QStringList>

namespace platform::service {

// Brings a service's database to its newest schema at start. While the database is away it keeps asking, with
// back-off, instead of giving up: who is started before its database waits for it.
class Schema : public QObject {
    Q_OBJECT

public:
    // `rooms` whose migrations to run, in order.
    Schema(postgres::Database &database, QStringList rooms, QObject *parent = nullptr);

    void prepare(); // `prepared` or `failed` comes later
    [[nodiscard]] bool isPrepared() const;

Q_SIGNALS:
    void prepared();
    void failed(const core::Error &error); // waiting does not help

private:
    void take(const core::Result<> &outcome);

    postgres::Database &m_database;
    QStringList m_rooms;
    resilience::Backoff m_backoff{std::chrono::milliseconds(100), std::chrono::milliseconds(2'000)};
    int m_attempt = 0;
    bool m_prepared = false;
};

} // namespace platform::service
