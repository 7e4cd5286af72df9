#pragma once

#include "server/platform/events/event.h"
#include "server/platform/mqtt/client.h"
#include "server/platform/postgres/database.h"

#include <QObject>
#include <QUrl>

#include <functional>

namespace platform::events {

// What a handler says of an event. An Error means: not applied; transient ones are tried again without end, others a
// bounded number of times and then parked in dead_letters together with later events of the same subject.
enum class Handled {
    Applied,
    NotYet, // something it builds on, from another producer, has not arrived: park the subject, try again later
};

// Called on a database thread inside the transaction that also moves the cursor.
using Handler = std::function<core::Result<Handled>(postgres::Connection &, const Event &)>;

struct SubscriptionSettings {
    QString producer; // "ordering"
    QUrl feed; // the producer's GET /events
    std::chrono::milliseconds poll{5'000}; // of the feed, to uncover a lost tail
};

// Follows one producer: every event of the types it has a handler for is applied exactly once, in order per subject,
// whatever the broker forgets, repeats or reorders. Types without a handler only move the cursor.
class Subscription : public QObject {
    Q_OBJECT

public:
    Subscription(
        SubscriptionSettings settings, postgres::Database &database, mqtt::Client &mqtt, QObject *parent = nullptr);
    ~Subscription() override;

    void on(const QString &type, Handler handler); // before start()
    void start();
    void stop(); // finishes the transaction under way, gives the leases back

    [[nodiscard]] int partitionsHeld() const;

Q_SIGNALS:
    void applied(const QString &subject); // after the commit, once per event
    void partitionsChanged(int held);
};

} // namespace platform::events
