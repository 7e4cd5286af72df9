#pragma once

#include <QByteArray>
#include <QString>

namespace platform::audit {

// An entry of the audit log as it stands there. Each carries a hash of itself and of the one before it, so nothing can
// be changed, taken out or put in between unless all that follow are written anew.
struct ChainedEntry {
    qint64 number = 0; // 1, 2, 3 …
    QString text; // what is hashed, besides the hash of the one before
    QByteArray hash; // SHA-256
};

// Goes along the chain from its first entry.
class Chain {
public:
    // Whether this is the next one, as it was written.
    [[nodiscard]] bool accept(const ChainedEntry &entry);

    [[nodiscard]] qint64 length() const;
    // Of the last entry. Who keeps it elsewhere sees later whether entries were taken from the end.
    [[nodiscard]] const QByteArray &hash() const;

private:
    qint64 m_length = 0;
    QByteArray m_hash;
};

} // namespace platform::audit
