#include "common/mqtt/qt_mqtt_session.h"

#include <QLoggingCategory>
#include <QMetaEnum>
#include <QtMqtt/QMqttSubscription>

namespace mqtt {

using namespace Qt::Literals::StringLiterals;

Q_DECLARE_LOGGING_CATEGORY(mqttLog)

namespace {

constexpr quint8 kQos = 1;

QString reasonOf(QMqttClient::ClientError error)
{
    return QString::fromLatin1(QMetaEnum::fromType<QMqttClient::ClientError>().valueToKey(error));
}

} // namespace

QtMqttSession::QtMqttSession(const Settings &settings, QObject *parent)
    : Session(parent)
    , m_settings(settings)
{
    configureClient();
    if (m_settings.tls) {
        connect(&m_socket, &QSslSocket::encrypted, this, &QtMqttSession::greet);
        connect(&m_socket, &QSslSocket::sslErrors, this, &QtMqttSession::judge);
    } else {
        connect(&m_socket, &QTcpSocket::connected, this, &QtMqttSession::greet);
    }
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] { lose(m_socket.errorString()); });
    connect(&m_client, &QMqttClient::stateChanged, this, &QtMqttSession::onStateChanged);
    connect(&m_client, &QMqttClient::messageReceived, this, [this] { m_messageIsNew = true; });
    connect(&m_client, &QMqttClient::messageSent, this,
        [this](qint32 messageId) { note([this, messageId] { Q_EMIT acknowledged(messageId); }); });
}

QtMqttSession::~QtMqttSession()
{
    m_client.disconnect(this);
    m_socket.disconnect(this);
}

Session *QtMqttSession::make(const Settings &settings, QObject *parent)
{
    return new QtMqttSession(settings, parent);
}

void QtMqttSession::begin()
{
    if (m_settings.tls)
        m_socket.connectToHostEncrypted(m_settings.host, m_settings.port);
    else
        m_socket.connectToHost(m_settings.host, m_settings.port);
}

void QtMqttSession::leave()
{
    if (!std::exchange(m_over, true))
        m_client.disconnectFromHost();
}

int QtMqttSession::publish(const QString &topic, const QByteArray &payload, bool retain)
{
    return m_over ? 0 : std::max(0, m_client.publish(topic, payload, kQos, retain));
}

void QtMqttSession::subscribe(const QString &filter)
{
    QMqttSubscription *const subscription = m_over ? nullptr : m_client.subscribe(filter, kQos);
    if (!subscription)
        return;
    // Qt MQTT hands out the old subscription until its end is confirmed, and asks the broker for nothing.
    if (subscription->state() == QMqttSubscription::UnsubscriptionPending)
        m_wantedAgain.insert(filter);
    else
        follow(subscription);
}

void QtMqttSession::unsubscribe(const QString &filter)
{
    if (!m_over && !m_wantedAgain.remove(filter))
        m_client.unsubscribe(filter);
}

void QtMqttSession::configureClient()
{
    m_client.setTransport(&m_socket, QMqttClient::AbstractSocket);
    m_client.setProtocolVersion(QMqttClient::MQTT_3_1_1);
    m_client.setClientId(m_settings.clientId);
    m_client.setUsername(m_settings.user);
    m_client.setPassword(m_settings.password);
    m_client.setKeepAlive(quint16(m_settings.keepAlive.count()));
    m_client.setCleanSession(true);
}

// An authority may not vouch for it, but somebody has looked at it.
void QtMqttSession::judge()
{
    if (m_socket.peerCertificate().toDer() == m_settings.tls->trusted)
        m_socket.ignoreSslErrors();
}

void QtMqttSession::greet()
{
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_client.connectToHost();
}

void QtMqttSession::onStateChanged(QMqttClient::ClientState state)
{
    if (state == QMqttClient::Connected)
        note([this] { Q_EMIT established(); });
    else if (state == QMqttClient::Disconnected)
        lose(reasonOf(m_client.error()));
}

// Every subscription that matches gets the message; it is passed on for the first of them alone.
void QtMqttSession::onMessage(const QMqttMessage &message)
{
    if (!std::exchange(m_messageIsNew, false))
        return;
    const Message copy{message.topic().name(), message.payload(), message.retain()};
    note([this, copy] { Q_EMIT received(copy); });
}

void QtMqttSession::follow(QMqttSubscription *subscription)
{
    if (m_followed.contains(subscription))
        return;
    m_followed.insert(subscription);
    connect(subscription, &QMqttSubscription::messageReceived, this, &QtMqttSession::onMessage);
    connect(subscription, &QMqttSubscription::stateChanged, this,
        [this, subscription](QMqttSubscription::SubscriptionState state) { onSubscription(subscription, state); });
}

void QtMqttSession::onSubscription(QMqttSubscription *subscription, QMqttSubscription::SubscriptionState state)
{
    const QString filter = subscription->topic().filter();
    if (state == QMqttSubscription::Subscribed)
        return note([this, filter] { Q_EMIT subscribed(filter); });
    if (state == QMqttSubscription::Error)
        qCWarning(mqttLog, "The broker refuses the subscription to \"%ls\".", qUtf16Printable(filter));
    if (state != QMqttSubscription::Unsubscribed)
        return;
    m_followed.remove(subscription);
    subscription->disconnect(this);
    if (m_wantedAgain.remove(filter))
        subscribe(filter);
}

void QtMqttSession::lose(const QString &reason)
{
    if (!std::exchange(m_over, true))
        note([this, reason] { Q_EMIT lost(reason); });
}

} // namespace mqtt
