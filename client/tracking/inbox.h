#pragma once

#include "client/api/live.h"
#include "client/api/messages.h"
#include "client/tracking/announcer.h"
#include "client/tracking/message_list_model.h"
#include "client/tracking/newest_first.h"

#include <QPointer>
#include <QTimer>

namespace tracking {

class MessagesPage;

// What the shop has told the user: the list, what is new in it, and where each message leads.
class Inbox : public QObject {
    Q_OBJECT

public:
    Inbox(api::Messages &messages, api::Live &live, QWidget *window = nullptr);
    ~Inbox() override;

    // The page, made in `window`, which owns it, when it is first asked for, and anew when the one before is gone.
    [[nodiscard]] QWidget *page();

public Q_SLOTS:
    void open(qint64 messageNumber); // what it speaks of; it is read then

Q_SIGNALS:
    void orderWanted(const contracts::OrderId &order);
    void saleWanted(const contracts::OrderId &order); // on the seller's desk
    void bookWanted(const contracts::BookId &book);
    void sellingWanted(); // somebody has become a seller
    // For the tray, of news that nobody is looking at.
    void announce(const QString &title, const QString &text, qint64 messageNumber);

private:
    void listen(api::Live &live);
    void listen(MessagesPage *page);
    void begin();
    void readPreferences();
    void catchUp();
    void hear(const Message &message);
    void takeIn();
    void take(const QList<Message> &newestFirst, bool thereAreMore);
    void fail(const core::Error &error);
    void markRead(const Message &message);
    void markAllRead();
    void lead(const Message &message);
    void showUnread();
    [[nodiscard]] bool isLookedAt() const;

    QWidget *m_window;
    api::Messages &m_messages;
    api::Live &m_live;
    MessageListModel m_model;
    NewestFirst m_reader;
    Announcer m_announcer;
    QPointer<MessagesPage> m_page;
    QList<Message> m_arrived; // not in the list yet, the oldest first
    QTimer m_takingIn;
    bool m_isRead = false; // the newest ones
};

} // namespace tracking
