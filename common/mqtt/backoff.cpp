#include "common/mqtt/backoff.h"

#include <QRandomGenerator>

namespace mqtt {

using namespace std::chrono_literals;

Backoff::Backoff(std::chrono::milliseconds first, std::chrono::milliseconds largest)
    : m_first(std::max(first, 1ms))
    , m_largest(std::max(largest, m_first))
    , m_ceiling(m_first)
{
}

std::chrono::milliseconds Backoff::next()
{
    const auto ceiling = std::exchange(m_ceiling, std::min(m_ceiling * 2, m_largest));
    return std::chrono::milliseconds(QRandomGenerator::global()->bounded(qint64(ceiling.count()) + 1));
}

void Backoff::reset()
{
    m_ceiling = m_first;
}

} // namespace mqtt
