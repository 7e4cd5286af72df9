#include "server/notification/adapters/push/push_queue.h"

#include <algorithm>

namespace notification {

using contracts::UserId;

void PushQueue::sent(const UserId &user, qint64 number, quint64 ticket)
{
    m_lines[user].push_back({number, false});
    m_tickets.insert(ticket, {user, number});
}

void PushQueue::passedOver(const UserId &user, qint64 number)
{
    m_lines[user].push_back({number, false});
    settle(user, number);
}

bool PushQueue::acknowledged(quint64 ticket)
{
    const auto push = m_tickets.constFind(ticket);
    if (push == m_tickets.constEnd())
        return false;
    const PushedUpTo reached = *push;
    m_tickets.erase(push);
    settle(reached.user, reached.number);
    return true;
}

void PushQueue::connectionLost()
{
    m_lines.clear();
    m_tickets.clear();
}

int PushQueue::underWay() const
{
    return int(m_tickets.size());
}

QList<PushedUpTo> PushQueue::takeMarks()
{
    QList<PushedUpTo> marks;
    for (auto mark = m_marks.cbegin(); mark != m_marks.cend(); ++mark)
        marks.append({mark.key(), mark.value()});
    m_marks.clear();
    return marks;
}

void PushQueue::settle(const UserId &user, qint64 number)
{
    Line &line = m_lines[user];
    const auto push =
        std::find_if(line.begin(), line.end(), [&](const Push &waiting) { return waiting.number == number; });
    if (push != line.end())
        push->done = true;
    while (!line.empty() && line.front().done) {
        m_marks[user] = line.front().number;
        line.pop_front();
    }
    if (line.empty())
        m_lines.remove(user);
}

} // namespace notification
