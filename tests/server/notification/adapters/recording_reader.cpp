#include "tests/server/notification/adapters/recording_reader.h"

#include "tests/support/exchanges/exchanges.h"

#include <QJsonDocument>

using mqtt::Client;

RecordingReader::RecordingReader(const mqtt::Settings &broker, const contracts::UserId &user)
    : m_client(mqtt::makeClient(broker))
{
    connect(m_client.get(), &Client::subscribed, this, [this] { m_listening = true; });
    connect(m_client.get(), &Client::disconnected, this, [this] { m_listening = false; });
    connect(m_client.get(), &Client::received, this, [this](const mqtt::Message &message) {
        tests::noteMessage(message.topic, message.payload);
        const auto object = QJsonDocument::fromJson(message.payload).object();
        m_messages.append(contracts::notification::parseMessage(object).value());
    });
    m_client->subscribe(QStringLiteral("bookstore/users/%1/messages").arg(user.toString()));
    m_client->open();
}

bool RecordingReader::isListening() const
{
    return m_listening;
}

QList<contracts::notification::Message> RecordingReader::messages() const
{
    return m_messages;
}

QList<qint64> RecordingReader::numbers() const
{
    QList<qint64> numbers;
    for (const auto &message : m_messages)
        numbers.append(message.number);
    return numbers;
}
