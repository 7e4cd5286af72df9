#pragma once

#include "common/mqtt/session.h"
#include "common/mqtt/tls_context.h"

#include <QHash>
#include <QHostInfo>
#include <QSocketNotifier>
#include <QTimer>

struct mosquitto;
struct mosquitto_message;

namespace mqtt {

// A session by libmosquitto, driven by the Qt event loop: it reads and writes when the socket is ready for it.
class MosquittoSession : public Session {
    Q_OBJECT

public:
    MosquittoSession(const Settings &settings, QObject *parent);
    ~MosquittoSession() override;

    [[nodiscard]] static Session *make(const Settings &settings, QObject *parent);

    void begin() override;
    void leave() override;
    int publish(const QString &topic, const QByteArray &payload, bool retain) override;
    void subscribe(const QString &filter) override;
    void unsubscribe(const QString &filter) override;

private:
    struct Free {
        void operator()(mosquitto *handle) const;
    };

    void listenToHandle();
    bool encrypt();
    void connectToOneOf(const QHostInfo &found);
    void connectTo(const QHostAddress &address);
    void watchSocket();
    void settle(int code);
    void lose(const QString &reason);
    void stopWatching();

    // Called by libmosquitto, from within its functions.
    void onConnect(int code);
    void onMessage(const mosquitto_message &message);
    void onSubscribe(int messageId, bool granted);

    Settings m_settings;
    TlsContext m_tls; // libmosquitto takes a share of it
    std::unique_ptr<mosquitto, Free> m_handle;
    std::unique_ptr<QSocketNotifier> m_readable;
    std::unique_ptr<QSocketNotifier> m_writable;
    QTimer m_everySecond{this};
    QHash<int, QString> m_filtersAsked; // by message id
    bool m_over = false;
};

} // namespace mqtt
