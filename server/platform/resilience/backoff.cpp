#include "server/platform/resilience/backoff.h"

#include <QRandomGenerator>

#include <algorithm>

namespace platform::resilience {

std::chrono::milliseconds Backoff::ceiling(int attempt) const
{
    auto reached = first;
    for (int i = 0; i < attempt && reached < largest; ++i)
        reached *= 2;
    return std::min(reached, largest);
}

std::chrono::milliseconds Backoff::delay(int attempt, double chance) const
{
    return std::chrono::milliseconds(qint64(double(ceiling(attempt).count()) * chance));
}

std::chrono::milliseconds Backoff::delay(int attempt) const
{
    return delay(attempt, QRandomGenerator::global()->generateDouble());
}

} // namespace platform::resilience
