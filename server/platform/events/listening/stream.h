#pragma once

#include "server/platform/events/listening/feed_reader.h"
#include "server/platform/events/listening/inbox.h"

#include <QObject>
#include <QTimer>

namespace platform::events {

// The events of one producer and partition on their way to this listener: what MQTT brings, and what has to be read
// from the feed because MQTT did not bring it.
class Stream : public QObject {
    Q_OBJECT

public:
    Stream(QString producer, qint64 cursor, int partition, FeedReader &feed);

    void arrived(const Event &event);
    void headIs(qint64 position); // the producer has got this far

    [[nodiscard]] const QString &producer() const;
    [[nodiscard]] bool hasNext() const;
    [[nodiscard]] QList<Event> take(int most);
    void settle(qint64 cursor);

    [[nodiscard]] qint64 cursor() const;
    [[nodiscard]] qint64 lag() const;

Q_SIGNALS:
    void ready(); // there may be something to take

private:
    void readFeed();
    void onRead(const core::Result<QList<Event>> &page);

    QString m_producer;
    int m_partition;
    FeedReader &m_feed;
    Inbox m_inbox;
    QTimer m_pause; // before the feed is read (again)
    std::chrono::milliseconds m_backoff;
    bool m_reading = false;
};

} // namespace platform::events
