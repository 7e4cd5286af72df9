#include "server/platform/audit/chain.h"

#include <QCryptographicHash>

namespace platform::audit {

bool Chain::accept(const ChainedEntry &entry)
{
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray(m_hash + entry.text.toUtf8()), QCryptographicHash::Sha256);
    if (entry.number != m_length + 1 || entry.hash != hash)
        return false;
    m_length = entry.number;
    m_hash = hash;
    return true;
}

qint64 Chain::length() const
{
    return m_length;
}

const QByteArray &Chain::hash() const
{
    return m_hash;
}

} // namespace platform::audit
