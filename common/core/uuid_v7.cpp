#include "common/core/uuid_v7.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QtEndian>

#include <mutex>

namespace core {

namespace {

// Milliseconds and a 12-bit counter in one number that only grows, even when the clock steps back.
quint64 nextTick()
{
    static std::mutex mutex;
    static quint64 last = 0;
    const std::scoped_lock lock(mutex);
    const quint64 now = quint64(QDateTime::currentMSecsSinceEpoch()) << 12;
    last = std::max(last + 1, now);
    return last;
}

} // namespace

QUuid uuidV7()
{
    const quint64 tick = nextTick();
    const quint64 high = (tick >> 12 << 16) | 0x7000 | (tick & 0xfff);
    const quint64 low = (QRandomGenerator::system()->generate64() >> 2) | (quint64(2) << 62);
    QByteArray bytes(16, Qt::Uninitialized);
    qToBigEndian(high, bytes.data());
    qToBigEndian(low, bytes.data() + 8);
    return QUuid::fromRfc4122(bytes);
}

} // namespace core
