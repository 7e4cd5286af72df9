#include "client/api/inbox.h"

#include "common/core/on_answer.h"

namespace api {

using namespace std::chrono_literals;
using namespace contracts::notification;

namespace {

constexpr int kPageSize = 100;
constexpr auto kPause = 2s; // before asking again what could not be answered

} // namespace

Inbox::Inbox(const Messages &messages, QObject *parent)
    : QObject(parent)
    , m_messages(messages)
{
    m_later.setSingleShot(true);
    m_later.setInterval(kPause);
    connect(&m_later, &QTimer::timeout, this, &Inbox::catchUp);
}

void Inbox::clear()
{
    ++m_owner;
    m_last = m_heard = 0;
    m_asking = m_askAgain = m_knowsPast = false;
    m_unreadNumbers.clear();
    m_later.stop();
    count(0);
}

void Inbox::catchUp()
{
    m_askAgain = m_asking; // what happened since the question under way was asked may not be in its answer
    if (m_asking)
        return;
    m_asking = true;
    m_lastBefore = m_last;
    ask();
}

void Inbox::hear(const Message &pushed)
{
    if (pushed.number <= m_last)
        return;
    m_heard = std::max(m_heard, pushed.number);
    if (m_asking)
        return;
    if (!m_knowsPast || pushed.number > m_last + 1)
        return catchUp();
    know(pushed);
    count(m_unread + (pushed.read ? 0 : 1));
    Q_EMIT arrived(pushed);
}

qint64 Inbox::unread() const
{
    return m_unread;
}

void Inbox::noteRead(qint64 number)
{
    if (m_unreadNumbers.remove(number))
        count(m_unread - 1);
}

void Inbox::noteAllRead(qint64 upTo)
{
    const qsizetype before = m_unreadNumbers.size();
    m_unreadNumbers.removeIf([&](qint64 number) { return number <= upTo; });
    count(m_unread - (before - m_unreadNumbers.size()));
}

void Inbox::ask()
{
    core::onAnswer(m_messages.list(m_last, kPageSize), this, [this, owner = m_owner](const Result<MessageList> &list) {
        if (owner != m_owner)
            return;
        if (list)
            return take(*list);
        m_asking = false;
        askLater();
    });
}

void Inbox::take(const MessageList &list)
{
    const quint64 owner = m_owner;
    QList<Message> fresh;
    for (const Message &message : list.items) {
        if (message.number > m_last) {
            know(message);
            fresh.append(message);
        }
    }
    count(list.unread);
    for (qsizetype i = 0; m_knowsPast && i < fresh.size() && owner == m_owner; ++i)
        Q_EMIT arrived(fresh.at(i));
    if (owner != m_owner)
        return;
    list.next && !fresh.isEmpty() ? ask() : finishRound();
}

// A push that the list does not know yet is asked for again, but without haste when the list did not move.
void Inbox::finishRound()
{
    m_asking = false;
    m_knowsPast = true;
    Q_EMIT caughtUp();
    if (m_asking)
        return;
    const bool isBehind = m_heard > m_last;
    if (m_askAgain || (isBehind && m_last > m_lastBefore))
        catchUp();
    else if (isBehind)
        askLater();
}

void Inbox::know(const Message &message)
{
    m_last = message.number;
    if (!message.read)
        m_unreadNumbers.insert(message.number);
}

void Inbox::count(qint64 unread)
{
    const qint64 counted = std::max<qint64>(unread, 0);
    if (counted == m_unread)
        return;
    m_unread = counted;
    Q_EMIT unreadChanged();
}

void Inbox::askLater()
{
    m_later.start();
}

} // namespace api
