#pragma once

#include "common/contracts/notification/message.h"
#include "common/contracts/notification/preferences.h"

#include <QObject>
#include <QTimer>

namespace tracking {

using contracts::notification::Message;
using contracts::notification::MessageKind;

// What of the news is worth a word outside the window: a few are told one by one, many at once in a single word.
class Announcer : public QObject {
    Q_OBJECT

public:
    explicit Announcer(QObject *parent);

    void mute(const QSet<MessageKind> &kinds);
    void consider(const Message &message);

Q_SIGNALS:
    void announce(const QString &title, const QString &text, qint64 messageNumber);

private:
    void tell();

    QSet<MessageKind> m_muted;
    QList<Message> m_waiting;
    QTimer m_rest;
};

} // namespace tracking
