#include "server/platform/events/telling/publications.h"

namespace platform::events {

Publications::Publications(int inFlightLimit)
    : m_inFlightLimit(inFlightLimit)
{
}

qint64 Publications::Line::published() const
{
    return unacknowledged.empty() ? sent : *unacknowledged.begin() - 1;
}

const Publications::Line &Publications::line(int partition) const
{
    return m_lines.at(size_t(partition));
}

Publications::Line &Publications::line(int partition)
{
    return m_lines.at(size_t(partition));
}

void Publications::begin(const QList<Head> &heads)
{
    m_tickets.clear();
    for (const Head &head : heads)
        line(head.partition) = {head.position, head.published, {}};
}

void Publications::numbered(int partition, qint64 position)
{
    line(partition).numbered = std::max(line(partition).numbered, position);
}

void Publications::sent(int partition, qint64 position, quint64 ticket)
{
    line(partition).sent = position;
    line(partition).unacknowledged.insert(position);
    m_tickets.insert(ticket, {partition, position});
}

bool Publications::acknowledged(quint64 ticket)
{
    const auto found = m_tickets.constFind(ticket);
    if (found == m_tickets.cend())
        return false;
    line(found->partition).unacknowledged.erase(found->position);
    m_tickets.erase(found);
    return true;
}

void Publications::connectionLost()
{
    m_tickets.clear();
    for (Line &each : m_lines) {
        each.sent = each.published();
        each.unacknowledged.clear();
    }
}

bool Publications::isNext(int partition, qint64 position) const
{
    return hasRoom() && position == line(partition).sent + 1;
}

bool Publications::hasRoom() const
{
    return room() > 0;
}

int Publications::room() const
{
    return m_inFlightLimit - int(m_tickets.size());
}

std::optional<Head> Publications::behind() const
{
    for (int partition = 0; partition < kPartitions; ++partition)
        if (line(partition).sent < line(partition).numbered)
            return Head{partition, line(partition).sent, 0};
    return std::nullopt;
}

QList<Head> Publications::reached() const
{
    QList<Head> heads;
    for (int partition = 0; partition < kPartitions; ++partition)
        heads.append({partition, line(partition).numbered, line(partition).published()});
    return heads;
}

qint64 Publications::backlog() const
{
    qint64 total = 0;
    for (const Line &each : m_lines)
        total += each.numbered - each.published();
    return total;
}

} // namespace platform::events
