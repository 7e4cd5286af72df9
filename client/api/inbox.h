#pragma once

#include "client/api/messages.h"
#include "common/contracts/notification/message.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace api {

// The messages of one user in the order of their numbers, each once, whatever is pushed twice, late or not at all: the
// list of the shop fills every gap. What there was before the first look is known silently.
class Inbox : public QObject {
    Q_OBJECT

public:
    explicit Inbox(const Messages &messages, QObject *parent = nullptr);

    void clear(); // for another user
    void catchUp(); // asks the shop for what came after the last one known
    void hear(const contracts::notification::Message &pushed);

    [[nodiscard]] qint64 unread() const;
    void noteRead(qint64 number);
    void noteAllRead(qint64 upTo);

Q_SIGNALS:
    void arrived(const contracts::notification::Message &message);
    void caughtUp();
    void unreadChanged();

private:
    void ask();
    void take(const contracts::notification::MessageList &list);
    void finishRound();
    void know(const contracts::notification::Message &message);
    void count(qint64 unread);
    void askLater();

    const Messages &m_messages;
    quint64 m_owner = 0; // answers for an earlier one are thrown away
    qint64 m_last = 0; // number known
    qint64 m_heard = 0; // largest number pushed
    qint64 m_lastBefore = 0; // this round of asking
    bool m_asking = false;
    bool m_askAgain = false;
    bool m_knowsPast = false;
    qint64 m_unread = 0;
    QSet<qint64> m_unreadNumbers; // of those known
    QTimer m_later{this};
};

} // namespace api
