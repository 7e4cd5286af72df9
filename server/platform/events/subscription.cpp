#include "server/platform/events/subscription.h"

#include "server/platform/events/listening/listener.h"
#include "server/platform/events/listening/source.h"

namespace platform::events {

Subscription::Subscription(
    SubscriptionSettings settings, postgres::Database &database, mqtt::Client &mqtt, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_source(std::make_unique<Source>(settings, mqtt))
{
    connect(m_source.get(), &Source::applied, this, &Subscription::applied);
    connect(m_source.get(), &Source::partitionsChanged, this, &Subscription::partitionsChanged);
}

Subscription::~Subscription()
{
    stop();
}

void Subscription::on(const QString &type, Handler handler)
{
    m_source->on(type, std::move(handler));
}

void Subscription::start()
{
    if (!std::exchange(m_started, true))
        Listener::of(m_database).add(*m_source);
}

void Subscription::stop()
{
    if (std::exchange(m_started, false))
        Listener::of(m_database).remove(*m_source);
}

const QString &Subscription::producer() const
{
    return m_source->producer();
}

const Handlers &Subscription::handlers() const
{
    return m_source->handlers();
}

bool Subscription::isAlive() const
{
    return m_started && Listener::of(m_database).isAlive();
}

int Subscription::partitionsHeld() const
{
    return m_source->partitions();
}

bool Subscription::isCaughtUp() const
{
    return m_source->isCaughtUp();
}

qint64 Subscription::lag() const
{
    return m_source->lag();
}

quint64 Subscription::appliedTotal() const
{
    return m_source->appliedTotal();
}

int Subscription::parked() const
{
    return m_source->held().parked;
}

int Subscription::deadLetters() const
{
    return m_source->held().dead;
}

} // namespace platform::events
