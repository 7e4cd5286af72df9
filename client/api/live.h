#pragma once

#include "client/api/messages.h"
#include "client/api/session.h"
#include "common/contracts/notification/message.h"
#include "common/mqtt/client.h"

namespace api {

// The shop's bell: messages as they happen over MQTT, and after every connect those that were missed over REST, each
// once and in the order of their numbers. Follows the session: another user, another bell.
class Live : public QObject {
    Q_OBJECT

public:
    enum class State { Off, Connecting, Connected };

    Live(Session &session, Messages &messages, const QString &host, quint16 port, QObject *parent = nullptr);

    [[nodiscard]] State state() const;
    [[nodiscard]] qint64 unread() const;

    void noteRead(qint64 number); // so that the count is right before the shop tells it
    void noteAllRead(qint64 upTo);

Q_SIGNALS:
    void arrived(const contracts::notification::Message &message); // one that was not known before
    void caughtUp(); // after a connect: what happened while away is known; pages look again
    void stateChanged();
    void unreadChanged();
};

} // namespace api
