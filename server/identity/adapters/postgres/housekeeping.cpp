#include "server/identity/adapters/postgres/housekeeping.h"

#include "server/identity/adapters/postgres/postgres_authorization_codes.h"
#include "server/identity/adapters/postgres/postgres_guess_book.h"
#include "server/identity/adapters/postgres/postgres_mail_orders.h"
#include "server/identity/adapters/postgres/postgres_password_resets.h"
#include "server/identity/adapters/postgres/postgres_sessions.h"

#include <QLoggingCategory>

namespace identity {

using namespace std::chrono_literals;

namespace {
Q_LOGGING_CATEGORY(housekeeping, "identity.housekeeping")
constexpr qint64 kDaysKept = 7; // for whoever wants to know what happened
constexpr qint64 kDaysUsual = 180; // as long as a session lasts
} // namespace

Housekeeping::Housekeeping(platform::postgres::Database &database, const core::Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
    connect(&m_timer, &QTimer::timeout, this, &Housekeeping::tidy);
}

void Housekeeping::start()
{
    m_timer.start(1h);
}

void Housekeeping::stop()
{
    m_timer.stop();
}

void Housekeeping::tidy()
{
    const QDateTime now = m_clock.now();
    m_database
        .transact([now](platform::postgres::Connection &connection) {
            return PostgresGuessBook(connection)
                .tidy(now, now.addDays(-kDaysUsual))
                .and_then([&](int) { return PostgresPasswordResets(connection).tidy(now); })
                .and_then([&](int) { return PostgresMailOrders(connection).tidy(now.addDays(-kDaysKept)); })
                .and_then([&](int) { return PostgresAuthorizationCodes(connection).tidy(now.addDays(-kDaysKept)); })
                .and_then([&](int) { return PostgresSessions(connection).forget(now.addDays(-kDaysKept)); });
        })
        .then(this, [](const Result<int> &forgotten) {
            if (forgotten)
                qCInfo(housekeeping) << "forgot" << *forgotten << "sessions";
            else
                qCWarning(housekeeping).noquote() << "could not tidy:" << forgotten.error().detail;
        });
}

} // namespace identity
