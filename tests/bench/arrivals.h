#pragma once

#include "common/mqtt/client.h"
#include "tests/bench/table.h"

#include <QObject>
#include <QUrl>

namespace bench {

// Listens like a desktop client to one user's messages and notes when each arrives.
class Arrivals : public QObject {
    Q_OBJECT

public:
    Arrivals(const QUrl &mqtt, const QString &userId);

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
