#include "server/identity/application/audit_chain.h"

#include <QCryptographicHash>

namespace identity {

bool AuditChain::accept(const ChainedEntry &entry)
{
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray(m_hash + entry.text.toUtf8()), QCryptographicHash::Sha256);
    if (entry.number != m_length + 1 || entry.hash != hash)
        return false;
    m_length = entry.number;
    m_hash = hash;
    return true;
}

qint64 AuditChain::length() const
{
    return m_length;
}

const QByteArray &AuditChain::hash() const
{
    return m_hash;
}

} // namespace identity
