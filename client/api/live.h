#pragma once

#include "client/api/inbox.h"
#include "client/api/messages.h"
#include "client/api/session.h"
#include "common/contracts/notification/message.h"
#include "common/mqtt/backoff.h"
#include "common/mqtt/client.h"

namespace api {

struct KnownShop;

// Where messages are heard.
struct Bell {
    QString host;
    quint16 port = 0;
    std::optional<mqtt::Tls> tls = {};
};
[[nodiscard]] Bell bellOf(const KnownShop &shop); // with TLS where the shop is asked with it

// The shop's bell: messages as they happen over MQTT, and after every connect those that were missed over REST, each
// once and in the order of their numbers. Follows the session: another user, another bell; a renewed token, a new
// connection before the broker ends the old one. While the bell is out of reach the shop is asked now and then.
class Live : public QObject {
    Q_OBJECT

public:
    enum class State { Off, Connecting, Connected };

    Live(Session &session, Messages &messages, const Bell &bell, QObject *parent = nullptr);
    ~Live() override;

    [[nodiscard]] State state() const;
    [[nodiscard]] qint64 unread() const;

    void noteRead(qint64 number); // so that the count is right before the shop tells it
    void noteAllRead(qint64 upTo);

Q_SIGNALS:
    void arrived(const contracts::notification::Message &message); // one that was not known before
    void caughtUp(); // after a connect: what happened while away is known; pages look again
    void stateChanged();
    void unreadChanged();

private:
    void follow();
    void listen();
    void hangUp();
    void onSubscribed();
    void onLost();
    void hear(const mqtt::Message &pushed);
    void setState(State state);
    [[nodiscard]] mqtt::Settings settings() const;
    [[nodiscard]] QString topic() const;

    Session &m_session;
    Bell m_bell;
    QString m_place; // tells this client from others of the same user
    Inbox m_inbox;
    State m_state = State::Off;
    std::optional<contracts::UserId> m_user;
    std::unique_ptr<mqtt::Client> m_client; // for one connection: the next one may need another token
    mqtt::Backoff m_backoff;
    QTimer m_nextTry{this};
    QTimer m_lookNowAndThen{this};
};

} // namespace api
