#pragma once

#include "common/mqtt/client.h"

#include <QObject>

#include <deque>
#include <functional>

namespace mqtt {

// One attempt to reach the broker and, when it succeeds, the connection until it is lost; then it is thrown away, and
// nothing of it can leak into the next. An implementation notes what happens wherever it happens, also inside
// callbacks of its library, and the session tells it from the event loop, where slots may do what they like.
class Session : public QObject {
    Q_OBJECT

public:
    // Largest number of publications the broker has not acknowledged; message ids of MQTT have 16 bits.
    static constexpr int kInFlight = 1'000;

    using QObject::QObject;

    virtual void begin() = 0; // then `established` or `lost`, without blocking
    virtual void leave() = 0; // says goodbye; nothing is told afterwards that matters
    virtual int publish(const QString &topic, const QByteArray &payload, bool retain) = 0; // message id; 0 when lost
    virtual void subscribe(const QString &filter) = 0;
    virtual void unsubscribe(const QString &filter) = 0;

Q_SIGNALS:
    void established();
    void lost(const QString &reason); // the last one
    void acknowledged(int messageId);
    void subscribed(const QString &filter);
    void received(const mqtt::Message &message);

protected:
    void note(std::function<void()> fact);

private:
    void tellFacts();

    std::deque<std::function<void()>> m_facts;
    bool m_willTell = false;
};

// Makes a session as a child of `parent`.
using MakeSession = std::function<Session *(const Settings &settings, QObject *parent)>;

} // namespace mqtt
