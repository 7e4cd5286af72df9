#pragma once

#include "common/mqtt/client.h"
#include "tests/bench/table.h"
#include "tests/journeys/shop_client.h"

#include <QObject>
#include <QUrl>

namespace bench {

// How the client of a person comes to the broker.
[[nodiscard]] mqtt::Settings asClientOf(const journeys::Person &who, const QUrl &mqtt);

// Listens like a desktop client to one user's messages and notes when each arrives.
class Arrivals : public QObject {
    Q_OBJECT

public:
    Arrivals(const QUrl &mqtt, const journeys::Person &who);

    [[nodiscard]] bool waitUntilListening();
    void forget();
    // Runs the event loop until so many messages of the kind have come; false after the limit.
    [[nodiscard]] bool waitFor(const QString &kind, qsizetype count, std::chrono::milliseconds limit);
    [[nodiscard]] const Samples &delays() const; // from the time of the fact to the arrival, in ms

private:
    void note(const mqtt::Message &message);

    std::unique_ptr<mqtt::Client> m_client;
    QHash<QString, qsizetype> m_counts; // by kind
    Samples m_delays;
    bool m_listening = false;
};

} // namespace bench
