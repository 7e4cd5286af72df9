#include "server/platform/http/answer_queue.h"

namespace platform::http {

AnswerQueue::Place AnswerQueue::takePlace()
{
    m_line.emplace_back();
    return m_first + m_line.size() - 1;
}

void AnswerQueue::put(Place place, QByteArray answer)
{
    Q_ASSERT(place >= m_first && place - m_first < m_line.size());
    m_line[place - m_first] = std::move(answer);
}

QByteArray AnswerQueue::takeReady()
{
    QByteArray ready;
    while (!m_line.empty() && m_line.front()) {
        if (ready.isEmpty())
            ready = *std::move(m_line.front());
        else
            ready += *m_line.front();
        m_line.pop_front();
        ++m_first;
    }
    return ready;
}

} // namespace platform::http
