#pragma once

#include "common/core/clock.h"
#include "server/platform/postgres/database.h"

#include <QObject>
#include <QTimer>

namespace identity {

// Forgets, once an hour, the sessions that were over a week ago, the guesses that are allowed again, codes that
// nobody used in time, and mails that nobody could be sent.
class Housekeeping : public QObject {
    Q_OBJECT

public:
    Housekeeping(platform::postgres::Database &database, const core::Clock &clock);

    void start();
    void stop();

private:
    void tidy();

    platform::postgres::Database &m_database;
    const core::Clock &m_clock;
    QTimer m_timer;
};

} // namespace identity
