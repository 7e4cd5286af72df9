#pragma once

#include "server/notification/adapters/push/numbering.h"
#include "common/mqtt/client.h"
#include "server/platform/postgres/database.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <chrono>

namespace notification {

struct PusherSettings {
    QString topicRoot; // "bookstore": messages go to <root>/users/<id>/messages
    std::chrono::milliseconds poll{250}; // looks for messages nobody poked about, and for a leader that is gone
    std::chrono::milliseconds frozenAfter{8'000};
    int batch = 500;
    int underWay = 1'000; // pushed and not yet acknowledged
};

// Gives the committed messages their numbers and pushes them to the broker, each user's in sequence. Of several
// replicas one leads, by an advisory lock on a connection of its own.
//
// A message is pushed only after the transaction that numbers it, which commits with synchronous_commit = on although
// the facts are taken in without: the write-ahead log is flushed in sequence, so the message, the cursor of the fact
// and the number are on the disk together before anybody is told. What a crash of PostgreSQL forgets had no number,
// was never seen, and is told anew from the same event, once.
//
// A push is a convenience, the list over REST the record. While the broker is away messages wait; when it is back those
// that it has not acknowledged are pushed again, so that a message may arrive twice only if the connection, or this
// process, ended between its arrival and its acknowledgement being kept.
class MessagePusher : public QObject {
    Q_OBJECT

public:
    MessagePusher(PusherSettings settings, const platform::postgres::Settings &database, mqtt::Client &mqtt,
        QObject *parent = nullptr);
    ~MessagePusher() override;

    void start();
    void stop(); // keeps what the broker has acknowledged, and gives the lead back
    void poke(); // something was committed

    [[nodiscard]] bool isLeader() const;
    [[nodiscard]] quint64 pushedTotal() const; // acknowledged by the broker since the start

Q_SIGNALS:
    void leadershipChanged(bool leader);

private:
    struct Turn {
        QList<DueMessage> numbered;
        QList<DueMessage> unpushed;
        bool readUnpushed = false;
    };

    void step();
    void tryToLead();
    void begin(const core::Result<bool> &leading);
    void takeTurn();
    void finish(const core::Result<Turn> &turn);
    void stepDown(const core::Error &reason);
    void push(const QList<DueMessage> &messages);
    [[nodiscard]] bool pushOne(const DueMessage &due);
    void onAcknowledged(quint64 ticket);
    void onDisconnected();

    PusherSettings m_settings;
    platform::postgres::Settings m_databaseSettings;
    mqtt::Client &m_mqtt;
    std::unique_ptr<platform::postgres::Database> m_own;
    PushQueue m_queue;
    QTimer m_poll;
    QString m_session;
    quint64 m_pushedTotal = 0;
    bool m_leader = false;
    bool m_busy = false;
    bool m_again = false;
    bool m_behind = true; // there may be numbered messages that the broker does not have
};

} // namespace notification
