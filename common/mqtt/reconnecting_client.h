#pragma once

#include "common/mqtt/backoff.h"
#include "common/mqtt/session.h"

#include <QElapsedTimer>
#include <QHash>
#include <QMap>
#include <QQueue>
#include <QTimer>

namespace mqtt {

// Stays connected by one session after the other and keeps between them what must outlive each: the filters, the
// tickets and the patience.
class ReconnectingClient : public Client {
    Q_OBJECT

public:
    ReconnectingClient(Settings settings, MakeSession makeSession, QObject *parent = nullptr);
    ~ReconnectingClient() override;

    void open() override;
    void close() override;
    [[nodiscard]] bool isConnected() const override;
    quint64 publish(const QString &topic, const QByteArray &payload, bool retain) override;
    void subscribe(const QString &filter) override;
    void unsubscribe(const QString &filter) override;

private:
    struct Publication {
        quint64 ticket;
        QString topic;
        QByteArray payload;
        bool retain;
    };
    enum class Confirmed { No, Yes };

    void attempt();
    void onEstablished();
    void onLost(const QString &reason);
    void onAcknowledged(int messageId);
    void onSubscribed(const QString &filter);
    void sendWaiting();
    void dropSession();

    Settings m_settings;
    MakeSession m_makeSession;
    Backoff m_backoff;
    QTimer m_nextAttempt{this};
    QTimer m_patience{this}; // with one attempt
    Session *m_session = nullptr; // a child of this; none while waiting for the next attempt
    bool m_open = false;
    bool m_connected = false;
    QElapsedTimer m_connectedSince;
    QMap<QString, Confirmed> m_filters;
    quint64 m_lastTicket = 0;
    QHash<int, quint64> m_ticketsInFlight; // by message id
    QQueue<Publication> m_waiting;
};

} // namespace mqtt
