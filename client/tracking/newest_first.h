#pragma once

#include "client/api/messages.h"

#include <QObject>

namespace tracking {

using contracts::notification::Message;
using contracts::notification::MessageList;

// Reads messages the newest first, though the shop tells them the oldest first. The numbers have no gaps, so the newest
// one is found by a few questions, however many there are.
class NewestFirst : public QObject {
    Q_OBJECT

public:
    NewestFirst(api::Messages &messages, QObject *parent);

    void begin(); // with the newest ones; from the beginning, whatever was read before
    void readMore(); // older ones

Q_SIGNALS:
    void read(const QList<contracts::notification::Message> &newestFirst, bool thereAreMore);
    void failed(const core::Error &error);

private:
    void look(qint64 after);
    void narrow(qint64 after, const QList<Message> &found);
    [[nodiscard]] bool isFound() const;
    [[nodiscard]] qint64 nextLook() const;
    void tell(QList<Message> oldestFirst);

    api::Messages &m_messages;
    int m_round = 0; // answers of an earlier one are not heard
    qint64 m_low = 0; // something is up to here,
    qint64 m_high = -1; // and nothing behind here; -1 is not known
    QList<Message> m_last; // what ends at m_low
    qint64 m_oldest = 1; // that was told
};

} // namespace tracking
