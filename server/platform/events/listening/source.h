#pragma once

#include "server/platform/events/listening/parked_events.h"
#include "server/platform/events/listening/stream.h"
#include "server/platform/telemetry/metrics.h"

#include <QObject>

#include <array>
#include <memory>

namespace platform::events {

// One producer as this listener sees it: its topics, its feed, the handlers for its events, and a stream for each
// partition that this process works on.
class Source : public QObject {
    Q_OBJECT

public:
    Source(const SubscriptionSettings &settings, mqtt::Client &mqtt);

    void on(const QString &type, Handler handler);
    [[nodiscard]] const QString &producer() const;
    [[nodiscard]] const Handlers &handlers() const;

    Stream *open(int partition, qint64 cursor); // from here on its topics are listened to
    void close(int partition);
    void noteApplied(const QString &subject);
    void noteHeld(const Held &held);

    [[nodiscard]] int partitions() const;
    [[nodiscard]] bool isCaughtUp() const;
    [[nodiscard]] qint64 lag() const;
    [[nodiscard]] quint64 appliedTotal() const;
    [[nodiscard]] const Held &held() const; // as of a few seconds ago

Q_SIGNALS:
    void applied(const QString &subject);
    void partitionsChanged(int held);

private:
    void onReceived(const mqtt::Message &message);
    void onEvent(Stream &stream, int partition, const QByteArray &json);
    void pollHeads();
    void onHeads(const core::Result<QList<qint64>> &heads);

    SubscriptionSettings m_settings;
    mqtt::Client &m_mqtt;
    QString m_prefix; // of all topics of this producer
    FeedReader m_feed;
    Handlers m_handlers;
    std::array<std::unique_ptr<Stream>, kPartitions> m_streams;
    QTimer m_poll;
    bool m_polling = false;
    bool m_knowsHeads = false;
    bool m_feedAway = false;
    quint64 m_appliedTotal = 0;
    telemetry::Counter m_applied; // the same, for everybody to see
    Held m_held;
};

} // namespace platform::events
