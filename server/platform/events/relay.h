#pragma once

#include "server/platform/mqtt/client.h"
#include "server/platform/postgres/settings.h"

#include <QObject>

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
    class Work;
    std::unique_ptr<Work> m_work;
};

} // namespace platform::events
