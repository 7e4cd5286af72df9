#include "server/platform/postgres/database.h"

#include "server/platform/postgres/database_threads.h"

#include <QCoreApplication>

namespace platform::postgres {

Database::Database(Settings settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_threads(std::make_unique<DatabaseThreads>(
          std::move(settings), [this](bool reachable) { Q_EMIT reachabilityChanged(reachable); }))
{
}

// What the threads have finished meanwhile is told before they are forgotten.
Database::~Database()
{
    m_threads.reset();
    QCoreApplication::sendPostedEvents(&m_home);
}

bool Database::isReachable() const
{
    return m_threads->isReachable();
}

const Settings &Database::settings() const
{
    return m_settings;
}

void Database::add(std::unique_ptr<Task> task)
{
    m_threads->add(std::move(task));
}

} // namespace platform::postgres
