#pragma once

#include <QObject>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>

namespace mqtt {

// How a broker proves who it is: by a certificate for its name from an authority that this machine knows, or by being
// the one that somebody has looked at and trusted.
struct Tls {
    QByteArray trusted = {}; // that certificate, DER
};

// How to reach a broker, MQTT 3.1.1.
struct Settings {
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 1883;
    QString clientId = {}; // empty: one is made
    QString user = {};
    QString password = {};
    std::optional<Tls> tls = {}; // none: in the open
    std::chrono::seconds keepAlive{15};
    std::chrono::milliseconds connectLimit{5'000}; // for one attempt, until the broker has agreed
    std::chrono::milliseconds reconnectFirst{100}; // doubles with full jitter up to …
    std::chrono::milliseconds reconnectLargest{5'000};
};

struct Message {
    QString topic;
    QByteArray payload;
    bool retained = false; // sent by the broker from its store
};

// A connection to an MQTT broker that lives in the Qt event loop of its thread, stays connected by itself with
// back-off and jitter, and renews its subscriptions whenever it connects. Sessions are clean: what was missed while
// away is caught up elsewhere. Signals come from the event loop: slots may call any method, and delete by
// deleteLater().
class Client : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void open() = 0; // starts connecting; returns at once
    virtual void close() = 0; // leaves cleanly and stays away
    [[nodiscard]] virtual bool isConnected() const = 0;

    // QoS 1. Returns a ticket that `acknowledged` will carry when the broker has it; 0 when not connected (nothing
    // is sent then and nothing is kept: the caller publishes again when `connected` comes). A thousand are in
    // flight at once; more wait here, in order and without limit: who publishes much counts its tickets.
    virtual quint64 publish(const QString &topic, const QByteArray &payload, bool retain = false) = 0;
    virtual void subscribe(const QString &filter) = 0; // QoS 1; kept over reconnects; also before open()
    virtual void unsubscribe(const QString &filter) = 0;

Q_SIGNALS:
    void connected();
    void disconnected(const QString &reason); // also when an attempt fails; unacknowledged tickets are void
    void acknowledged(quint64 ticket);
    void subscribed(const QString &filter); // the broker has confirmed it
    void received(const mqtt::Message &message);
};

// The client this build was made with: Qt MQTT where CMake found it, libmosquitto otherwise.
[[nodiscard]] std::unique_ptr<Client> makeClient(const Settings &settings);

} // namespace mqtt
