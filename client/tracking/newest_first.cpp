#include "client/tracking/newest_first.h"

#include "common/core/on_answer.h"

#include <algorithm>

namespace tracking {

using api::Result;

namespace {

constexpr int kLook = 100;
constexpr int kPage = 50;

} // namespace

NewestFirst::NewestFirst(api::Messages &messages, QObject *parent)
    : QObject(parent)
    , m_messages(messages)
{
}

void NewestFirst::begin()
{
    ++m_round;
    m_low = 0;
    m_high = -1;
    m_last.clear();
    look(0);
}

void NewestFirst::look(qint64 after)
{
    core::onAnswer(
        m_messages.list(after, kLook), this, [this, after, round = m_round](const Result<MessageList> &answer) {
            if (round != m_round)
                return;
            if (!answer)
                return Q_EMIT failed(answer.error());
            narrow(after, answer->items);
        });
}

void NewestFirst::narrow(qint64 after, const QList<Message> &found)
{
    if (found.isEmpty()) {
        m_high = after;
    } else {
        m_last = found;
        m_low = found.last().number;
    }
    if (!found.isEmpty() && found.size() < kLook)
        m_high = m_low;
    if (isFound())
        return tell(m_last);
    look(nextLook());
}

bool NewestFirst::isFound() const
{
    return m_high >= 0 && m_high <= m_low;
}

qint64 NewestFirst::nextLook() const
{
    if (m_high < 0)
        return m_low * 2;
    return m_high - m_low <= kLook ? m_low : (m_low + m_high) / 2;
}

void NewestFirst::readMore()
{
    const qint64 behind = std::max<qint64>(0, m_oldest - 1 - kPage);
    core::onAnswer(m_messages.list(behind, kPage), this, [this, round = m_round](const Result<MessageList> &answer) {
        if (round != m_round)
            return;
        if (!answer)
            return Q_EMIT failed(answer.error());
        QList<Message> older = answer->items;
        older.removeIf([this](const Message &message) { return message.number >= m_oldest; });
        tell(older);
    });
}

void NewestFirst::tell(QList<Message> oldestFirst)
{
    m_oldest = oldestFirst.isEmpty() ? 1 : oldestFirst.first().number;
    std::reverse(oldestFirst.begin(), oldestFirst.end());
    Q_EMIT read(oldestFirst, m_oldest > 1);
}

} // namespace tracking
