#include "common/mqtt/reconnecting_client.h"

#include "common/core/uuid_v7.h"
#include "common/mqtt/topics.h"

#include <QLoggingCategory>

namespace mqtt {

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(mqttLog, "mqtt")

namespace {

constexpr qsizetype kLargestPayload = 128 * 1024 * 1024; // MQTT itself ends at 256 MB, topic included

// A client keeps one id over all its sessions: a broker that has not noticed the end of the last one ends it then.
Settings withClientId(Settings settings)
{
    if (settings.clientId.isEmpty())
        settings.clientId = core::uuidV7().toString(QUuid::WithoutBraces);
    return settings;
}

} // namespace

ReconnectingClient::ReconnectingClient(Settings settings, MakeSession makeSession, QObject *parent)
    : Client(parent)
    , m_settings(withClientId(std::move(settings)))
    , m_makeSession(std::move(makeSession))
    , m_backoff(m_settings.reconnectFirst, m_settings.reconnectLargest)
{
    m_nextAttempt.setSingleShot(true);
    m_patience.setSingleShot(true);
    connect(&m_nextAttempt, &QTimer::timeout, this, &ReconnectingClient::attempt);
    connect(&m_patience, &QTimer::timeout, this, [this] { onLost(u"The broker does not answer."_s); });
}

ReconnectingClient::~ReconnectingClient()
{
    if (m_session)
        m_session->leave();
}

void ReconnectingClient::open()
{
    if (!std::exchange(m_open, true))
        m_nextAttempt.start(0);
}

void ReconnectingClient::close()
{
    m_open = false;
    m_nextAttempt.stop();
    m_backoff.reset();
    const bool wasConnected = m_connected;
    if (m_session)
        m_session->leave();
    dropSession();
    if (wasConnected)
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT disconnected(u"The client has left."_s); }, Qt::QueuedConnection);
}

bool ReconnectingClient::isConnected() const
{
    return m_connected;
}

quint64 ReconnectingClient::publish(const QString &topic, const QByteArray &payload, bool retain)
{
    if (!isTopic(topic) || payload.size() > kLargestPayload) {
        qCWarning(
            mqttLog, "Nobody can publish %lld bytes to \"%ls\".", qlonglong(payload.size()), qUtf16Printable(topic));
        return 0;
    }
    if (!m_connected)
        return 0;
    m_waiting.enqueue({++m_lastTicket, topic, payload, retain});
    sendWaiting();
    return m_lastTicket;
}

void ReconnectingClient::subscribe(const QString &filter)
{
    if (!isFilter(filter)) {
        qCWarning(mqttLog, "Nobody can subscribe to \"%ls\".", qUtf16Printable(filter));
        return;
    }
    if (m_filters.value(filter, Confirmed::No) == Confirmed::Yes) {
        QMetaObject::invokeMethod(
            this, [this, filter] { Q_EMIT subscribed(filter); }, Qt::QueuedConnection);
        return;
    }
    const bool underWay = m_filters.contains(filter);
    m_filters.insert(filter, Confirmed::No);
    if (m_connected && !underWay)
        m_session->subscribe(filter);
}

void ReconnectingClient::unsubscribe(const QString &filter)
{
    if (m_filters.remove(filter) && m_connected)
        m_session->unsubscribe(filter);
}

void ReconnectingClient::attempt()
{
    m_session = m_makeSession(m_settings, this);
    connect(m_session, &Session::established, this, &ReconnectingClient::onEstablished);
    connect(m_session, &Session::lost, this, &ReconnectingClient::onLost);
    connect(m_session, &Session::acknowledged, this, &ReconnectingClient::onAcknowledged);
    connect(m_session, &Session::subscribed, this, &ReconnectingClient::onSubscribed);
    connect(m_session, &Session::received, this, &Client::received);
    m_patience.start(m_settings.connectLimit);
    m_session->begin();
}

void ReconnectingClient::onEstablished()
{
    m_patience.stop();
    m_connected = true;
    m_connectedSince.start();
    for (auto filter = m_filters.keyBegin(); filter != m_filters.keyEnd(); ++filter)
        m_session->subscribe(*filter);
    Q_EMIT connected();
}

// Patience comes back only with a connection that lasted: a broker that takes us and at once throws us out again,
// say because two clients share an id, would otherwise be asked without pause.
void ReconnectingClient::onLost(const QString &reason)
{
    if (m_connected && m_connectedSince.hasExpired(m_settings.reconnectLargest.count()))
        m_backoff.reset();
    dropSession();
    m_nextAttempt.start(m_backoff.next());
    Q_EMIT disconnected(reason);
}

void ReconnectingClient::onAcknowledged(int messageId)
{
    const quint64 ticket = m_ticketsInFlight.take(messageId);
    sendWaiting();
    if (ticket)
        Q_EMIT acknowledged(ticket);
}

void ReconnectingClient::onSubscribed(const QString &filter)
{
    const auto known = m_filters.find(filter);
    if (known == m_filters.end())
        return;
    *known = Confirmed::Yes;
    Q_EMIT subscribed(filter);
}

void ReconnectingClient::sendWaiting()
{
    while (!m_waiting.isEmpty() && m_ticketsInFlight.size() < Session::kInFlight) {
        const Publication next = m_waiting.dequeue();
        const int messageId = m_session->publish(next.topic, next.payload, next.retain);
        if (!messageId)
            return; // the session will tell that it is lost
        m_ticketsInFlight.insert(messageId, next.ticket);
    }
}

void ReconnectingClient::dropSession()
{
    m_connected = false;
    m_patience.stop();
    m_ticketsInFlight.clear();
    m_waiting.clear();
    std::fill(m_filters.begin(), m_filters.end(), Confirmed::No);
    if (!m_session)
        return;
    m_session->disconnect(this);
    std::exchange(m_session, nullptr)->deleteLater();
}

} // namespace mqtt
