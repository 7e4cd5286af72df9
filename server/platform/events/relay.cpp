#include "server/platform/events/relay.h"

#include "server/platform/events/topics.h"
#include "server/platform/events/when_done.h"

#include <QLoggingCategory>

namespace platform::events {

using namespace Qt::Literals::StringLiterals;
using core::Result;
using postgres::Connection;

Q_LOGGING_CATEGORY(lcRelay, "platform.events.relay")

namespace {

postgres::Settings ownConnection(postgres::Settings settings)
{
    settings.connections = 1;
    settings.applicationName += u" relay"_s;
    // A number that the database forgets after others have seen it would be given to another event.
    settings.synchronousCommit = true;
    return settings;
}

} // namespace

Relay::Relay(RelaySettings settings, const postgres::Settings &database, mqtt::Client &mqtt, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_databaseSettings(ownConnection(database))
    , m_mqtt(mqtt)
    , m_publications(m_settings.inFlight)
{
    m_poll.setInterval(m_settings.poll);
    m_news.setInterval(m_settings.headsEvery);
    m_news.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &Relay::step);
    connect(&m_news, &QTimer::timeout, this, &Relay::announceHeads);
    connect(&m_mqtt, &mqtt::Client::connected, this, &Relay::onConnected);
    connect(&m_mqtt, &mqtt::Client::disconnected, this, [this] { m_publications.connectionLost(); });
    connect(&m_mqtt, &mqtt::Client::acknowledged, this, &Relay::onAcknowledged);
}

Relay::~Relay()
{
    stop();
}

void Relay::start()
{
    if (m_own)
        return;
    m_own = std::make_unique<postgres::Database>(m_databaseSettings);
    m_hearer = std::make_unique<QObject>();
    m_poll.start();
    step();
}

void Relay::stop()
{
    m_poll.stop();
    m_news.stop();
    m_hearer.reset();
    m_own.reset(); // waits for the statement under way; the session ends, and the lock with it
    m_busy = false;
    if (std::exchange(m_leader, false))
        Q_EMIT leadershipChanged(false);
}

void Relay::poke()
{
    if (!m_poked.exchange(true))
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_poked = false;
                step();
            },
            Qt::QueuedConnection);
}

void Relay::step()
{
    if (!m_own)
        return;
    m_again = m_busy;
    if (std::exchange(m_busy, true))
        return;
    m_leader ? takeTurn() : tryToLead();
}

void Relay::tryToLead()
{
    m_session = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto lead = m_own->run([session = m_session, patience = m_settings.frozenAfter](
                                     Connection &connection) { return takeLead(connection, session, patience); });
    whenDone(lead, *m_own, m_hearer.get(), [this](const Result<std::optional<QList<Head>>> &heads) { begin(heads); });
}

void Relay::begin(const Result<std::optional<QList<Head>>> &lead)
{
    m_busy = false;
    if (!lead || !*lead)
        return; // the next poll tries again
    m_leader = true;
    m_publications.begin(**lead);
    m_announced.fill(0);
    m_news.start();
    qCInfo(lcRelay) << "leads" << m_settings.producer;
    Q_EMIT leadershipChanged(true);
    step();
}

void Relay::takeTurn()
{
    Errand errand{m_session, m_settings.producer, m_settings.batch, {}, m_publications.room(), {}};
    if (m_mqtt.isConnected() && m_publications.hasRoom())
        errand.behind = m_publications.behind();
    if (std::exchange(m_unsaved, false))
        errand.reached = m_publications.reached();
    const auto harvest = m_own->run([errand](Connection &connection) { return run(errand, connection); });
    whenDone(harvest, *m_own, m_hearer.get(), [this](const Result<Harvest> &brought) { finish(brought); });
}

void Relay::finish(const Result<Harvest> &harvest)
{
    m_busy = false;
    if (!harvest)
        return stepDown(harvest.error());
    for (const Event &event : harvest->numbered)
        m_publications.numbered(event.partition, event.position);
    const int told = publish(harvest->numbered) + publish(harvest->behind);
    const bool moreToTell = told > 0 && m_publications.hasRoom() && m_publications.behind();
    if (m_again || harvest->mayBeMore || moreToTell)
        step();
}

void Relay::stepDown(const core::Error &reason)
{
    qCWarning(lcRelay) << "no longer leads" << m_settings.producer << reason.slug << reason.detail;
    m_leader = false;
    m_news.stop();
    m_publications.connectionLost(); // acknowledgements to come are nobody's
    Q_EMIT leadershipChanged(false);
}

int Relay::publish(const QList<Event> &events)
{
    int told = 0;
    for (const Event &event : events) {
        if (!m_publications.isNext(event.partition, event.position))
            continue;
        const QString topic = eventsTopic(m_settings.topicRoot, m_settings.producer, event.partition);
        const quint64 ticket = m_mqtt.publish(topic, toCloudEvent(event));
        if (ticket == 0)
            break; // away: everything after `published` is told when it is back
        m_publications.sent(event.partition, event.position, ticket);
        ++told;
    }
    return told;
}

void Relay::onAcknowledged(quint64 ticket)
{
    if (!m_publications.acknowledged(ticket))
        return;
    ++m_publishedTotal;
    m_unsaved = true;
    if (!m_news.isActive())
        m_news.start();
    if (!m_busy && m_publications.behind() && m_publications.room() >= m_settings.inFlight / 2)
        step();
}

// A broker that lost its store has lost the retained heads too.
void Relay::onConnected()
{
    m_announced.fill(0);
    if (m_leader) {
        announceHeads();
        step();
    }
}

void Relay::announceHeads()
{
    if (!m_leader)
        return;
    for (const Head &head : m_publications.reached()) {
        qint64 &announced = m_announced.at(size_t(head.partition));
        if (head.published == announced)
            continue;
        const QString topic = headTopic(m_settings.topicRoot, m_settings.producer, head.partition);
        if (m_mqtt.publish(topic, QByteArray::number(head.published), true) == 0)
            return;
        announced = head.published;
    }
    if (m_unsaved)
        step();
}

bool Relay::isLeader() const
{
    return m_leader;
}

quint64 Relay::publishedTotal() const
{
    return m_publishedTotal;
}

qint64 Relay::backlog() const
{
    return m_publications.backlog();
}

} // namespace platform::events
