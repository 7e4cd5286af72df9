#include "server/platform/service/schema.h"

#include "server/platform/postgres/migrator.h"

#include <QLoggingCategory>

namespace platform::service {

namespace {
Q_LOGGING_CATEGORY(schema, "platform.service.schema")
} // namespace

Schema::Schema(postgres::Database &database, QStringList rooms, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_rooms(std::move(rooms))
{
}

void Schema::prepare()
{
    const auto migrateAll = [rooms = m_rooms](postgres::Connection &connection) {
        core::Result<> outcome;
        for (const QString &room : rooms)
            outcome = outcome.and_then([&] { return postgres::migrate(connection, room); });
        return outcome;
    };
    m_database.run(migrateAll).then(this, [this](const core::Result<> &outcome) { take(outcome); });
}

bool Schema::isPrepared() const
{
    return m_prepared;
}

void Schema::take(const core::Result<> &outcome)
{
    if (outcome) {
        m_prepared = true;
        Q_EMIT prepared();
    } else if (outcome.error().isTransient()) {
        const auto delay = m_backoff.ceiling(m_attempt++);
        qCWarning(schema).noquote() << "the database is not there yet:" << outcome.error().slug
                                    << outcome.error().detail;
        QTimer::singleShot(delay, this, &Schema::prepare);
    } else {
        Q_EMIT failed(outcome.error());
    }
}

} // namespace platform::service
