#include "server/platform/events/listening/leases.h"

#include "server/platform/events/when_done.h"

#include <QLoggingCategory>

namespace platform::events {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using core::Result;
using postgres::Connection;

Q_LOGGING_CATEGORY(lcLeases, "platform.events.leases")

namespace {

constexpr auto kLook = 1s;
constexpr auto kFrozenAfter = 8s;

postgres::Settings ownConnection(postgres::Settings settings)
{
    settings.connections = 1;
    settings.applicationName += u" leases"_s;
    return settings;
}

} // namespace

Leases::Leases(const postgres::Settings &database, QObject *parent)
    : QObject(parent)
    , m_own(std::make_unique<postgres::Database>(ownConnection(database)))
{
    m_look.setInterval(kLook);
    connect(&m_look, &QTimer::timeout, this, &Leases::look);
}

Leases::~Leases() = default;

void Leases::start()
{
    m_look.start();
    look();
}

void Leases::look()
{
    if (std::exchange(m_busy, true))
        return;
    const auto census = m_own->run([](Connection &connection) { return takeCensus(connection, kFrozenAfter); });
    whenDone(census, *m_own, &m_hearer, [this](const Result<Census> &taken) {
        m_busy = false;
        adjust(taken);
    });
}

void Leases::adjust(const Result<Census> &census)
{
    const bool wasAlive = std::exchange(m_alive, census.has_value());
    if (!census) {
        if (wasAlive)
            qCWarning(lcLeases) << "cannot see the leases:" << census.error().slug << census.error().detail;
        return loseAllBut({});
    }
    loseAllBut(census->mine);
    for (const int partition : census->mine - m_held) {
        m_held.insert(partition);
        Q_EMIT gained(partition);
    }
    giveBack(int(m_held.size() - m_leaving.size()) - census->share);
}

void Leases::loseAllBut(const QSet<int> &kept)
{
    for (const int partition : m_held - kept) {
        m_held.remove(partition);
        m_leaving.remove(partition);
        Q_EMIT lost(partition);
    }
}

void Leases::giveBack(int surplus)
{
    for (const int partition : m_held - m_leaving) {
        if (surplus-- <= 0)
            return;
        m_leaving.insert(partition);
        Q_EMIT releaseWanted(partition);
    }
}

void Leases::release(int partition)
{
    const auto released =
        m_own->run([partition](Connection &connection) { return releasePartition(connection, partition); });
    whenDone(released, *m_own, &m_hearer, [this, partition](const Result<> &done) {
        if (!done)
            return; // the session is gone, and the next look says so
        m_held.remove(partition);
        m_leaving.remove(partition);
    });
}

const QSet<int> &Leases::held() const
{
    return m_held;
}

bool Leases::isAlive() const
{
    return m_alive;
}

} // namespace platform::events
