#pragma once

#include "common/mqtt/client.h"
#include "server/platform/events/event.h"
#include "server/platform/http/client.h"
#include "server/platform/postgres/database.h"

#include <QHash>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace platform::events {

// What a handler says of an event. An Error means: not applied; transient ones are tried again without end, others a
// bounded number of times and then put into dead_letter together with later events of the same producer and subject.
enum class Handled {
    Applied,
    NotYet, // something it builds on, from another producer, has not arrived: park the subject, try again later
};

// Called on a database thread inside the transaction that also moves the cursor. It may be called again for the same
// event after a rollback, so all its effects are in that database.
using Handler = std::function<core::Result<Handled>(postgres::Connection &, const Event &)>;
using Handlers = QHash<QString, Handler>; // by type
using HandlersByProducer = QHash<QString, Handlers>;

struct SubscriptionSettings {
    QString producer; // "ordering"
    QUrl feed; // the producer's GET /events
    std::chrono::milliseconds poll{5'000}; // of the feed's heads, to uncover a lost tail
    QString topicRoot; // the first level of every topic
    http::Credential credential = {}; // shown to the feed
};

class Source;

// Follows one producer: every event of the types it has a handler for is applied exactly once, in order per subject,
// whatever the broker forgets, repeats or reorders. Types without a handler only move the cursor.
//
// The subscriptions on one Database are one listener: they share the partitions' leases with the other replicas of the
// service, and an event that waits for another producer's is tried again when that one arrives.
class Subscription : public QObject {
    Q_OBJECT

public:
    Subscription(
        SubscriptionSettings settings, postgres::Database &database, mqtt::Client &mqtt, QObject *parent = nullptr);
    ~Subscription() override;

    void on(const QString &type, Handler handler); // before start()
    void start();
    void stop(); // finishes the transactions under way; the last one of a listener gives the leases back

    [[nodiscard]] const QString &producer() const;
    [[nodiscard]] const Handlers &handlers() const;

    [[nodiscard]] bool isAlive() const; // takes part in sharing the partitions, with any number of them
    [[nodiscard]] int partitionsHeld() const;
    [[nodiscard]] bool isCaughtUp() const; // knows the producer's heads, and is there with all partitions it holds
    [[nodiscard]] qint64 lag() const; // events known of and not yet applied, of the partitions held
    [[nodiscard]] quint64 appliedTotal() const; // since the start
    [[nodiscard]] int parked() const; // events of this producer that wait, as of a few seconds ago
    [[nodiscard]] int deadLetters() const; // the same for those given up

Q_SIGNALS:
    void applied(const QString &subject); // after the commit, once per event
    void partitionsChanged(int held);

private:
    postgres::Database &m_database;
    std::unique_ptr<Source> m_source;
    bool m_started = false;
};

} // namespace platform::events
