#pragma once

#include "common/mqtt/session.h"

#include <QSet>
#include <QSslSocket>
#include <QtMqtt/QMqttClient>
#include <QtMqtt/QMqttSubscription>

namespace mqtt {

// A session by Qt MQTT. The socket is ours, since Qt MQTT leaves Nagle's algorithm on and with it 40 ms stalls.
class QtMqttSession : public Session {
    Q_OBJECT

public:
    QtMqttSession(const Settings &settings, QObject *parent);
    ~QtMqttSession() override;

    [[nodiscard]] static Session *make(const Settings &settings, QObject *parent);

    void begin() override;
    void leave() override;
    int publish(const QString &topic, const QByteArray &payload, bool retain) override;
    void subscribe(const QString &filter) override;
    void unsubscribe(const QString &filter) override;

private:
    void configureClient();
    void greet();
    void judge();
    void onStateChanged(QMqttClient::ClientState state);
    void onMessage(const QMqttMessage &message);
    void follow(QMqttSubscription *subscription);
    void onSubscription(QMqttSubscription *subscription, QMqttSubscription::SubscriptionState state);
    void lose(const QString &reason);

    Settings m_settings;
    QSslSocket m_socket{this};
    QMqttClient m_client{this};
    QSet<QMqttSubscription *> m_followed;
    QSet<QString> m_wantedAgain; // filters asked for while their unsubscription is under way
    bool m_messageIsNew = false;
    bool m_over = false;
};

} // namespace mqtt
