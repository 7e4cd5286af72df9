#pragma once

#include "common/contracts/notification/message.h"
#include "common/mqtt/client.h"

#include <QObject>

#include <memory>

// A user's client: hears what is pushed to one user, and writes it down.
class RecordingReader : public QObject {
    Q_OBJECT

public:
    RecordingReader(const mqtt::Settings &broker, const contracts::UserId &user);

    [[nodiscard]] bool isListening() const;
    [[nodiscard]] QList<contracts::notification::Message> messages() const;
    [[nodiscard]] QList<qint64> numbers() const;

private:
    std::unique_ptr<mqtt::Client> m_client;
    bool m_listening = false;
    QList<contracts::notification::Message> m_messages;
};
