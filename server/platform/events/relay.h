#pragma once

#include "common/mqtt/client.h"
#include "server/platform/events/telling/errand.h"
#include "server/platform/events/telling/publications.h"
#include "server/platform/postgres/database.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <memory>

namespace platform::events {

struct RelaySettings {
    QString topicRoot; // the first level of every topic
    QString producer; // "ordering"
    std::chrono::milliseconds poll{500}; // looks for events that nobody poked about, and for a leader that is gone
    std::chrono::milliseconds headsEvery{500}; // at most so often a head position is announced
    std::chrono::milliseconds frozenAfter{8'000}; // a leader that shows no sign of life is thrown out
    int batch = 500; // events numbered by one statement
    int inFlight = 1'000; // events published and not yet acknowledged
};

// Gives the committed events of this service their positions, without gaps, and tells them to everyone on
// `<root>/<producer>/events/<partition>`, with the head position retained on `<root>/<producer>/heads/<partition>`.
// Of several replicas one leads. It holds an advisory lock on a connection of its own, and the statement that numbers
// runs on that very connection: who has lost it cannot number any more, and the next one takes over.
class Relay : public QObject {
    Q_OBJECT

public:
    Relay(RelaySettings settings, const postgres::Settings &database, mqtt::Client &mqtt, QObject *parent = nullptr);
    ~Relay() override;

    void start();
    void stop(); // finishes the statement under way and gives the lead back
    void poke(); // something was committed; from any thread, as often as you like

    [[nodiscard]] bool isLeader() const;
    [[nodiscard]] quint64 publishedTotal() const; // acknowledged by the broker since the start
    [[nodiscard]] qint64 backlog() const; // numbered, but not yet acknowledged by the broker

Q_SIGNALS:
    void leadershipChanged(bool leader);

private:
    void step();
    void takeTurn();
    void tryToLead();
    void finish(const core::Result<Harvest> &harvest);
    void begin(const core::Result<std::optional<QList<Head>>> &lead);
    void stepDown(const core::Error &reason);

    int publish(const QList<Event> &events); // how many were handed over
    void onAcknowledged(quint64 ticket);
    void onConnected();
    void announceHeads();

    RelaySettings m_settings;
    postgres::Settings m_databaseSettings;
    mqtt::Client &m_mqtt;
    std::unique_ptr<postgres::Database> m_own; // one connection: its session is the lead
    std::unique_ptr<QObject> m_hearer; // of what m_own tells; goes before it
    QTimer m_poll;
    QTimer m_news; // heads to announce and to save
    Publications m_publications;
    std::array<qint64, kPartitions> m_announced{};
    QString m_session;
    quint64 m_publishedTotal = 0;
    std::atomic_bool m_poked = false;
    bool m_leader = false;
    bool m_busy = false;
    bool m_again = false;
    bool m_unsaved = false;
};

} // namespace platform::events
