#pragma once

#include <QCache>
#include <QCryptographicHash>
#include <QDateTime>

#include <concepts>
#include <mutex>
#include <optional>

namespace platform::auth {

// What is known of tokens that were believed once, until they expire; the least recently used is forgotten first.
// Thread-safe.
template <class Known> class RememberedTokens {
public:
    explicit RememberedTokens(qsizetype most)
        : m_entries(most)
    {
    }

    void remember(const QByteArray &token, const Known &known, const QDateTime &expires)
    {
        const QByteArray digest = digestOf(token);
        const std::scoped_lock lock(m_mutex);
        m_entries.insert(digest, new Entry{known, expires}); // the cache owns it
    }

    // What has expired or does not hold any more is forgotten.
    [[nodiscard]] std::optional<Known> recall(
        const QByteArray &token, const QDateTime &now, const std::predicate<const Known &> auto &stillHolds)
    {
        const QByteArray digest = digestOf(token);
        const std::scoped_lock lock(m_mutex);
        const Entry *entry = m_entries.object(digest);
        if (!entry)
            return std::nullopt;
        if (now < entry->expires && stillHolds(entry->known))
            return entry->known;
        m_entries.remove(digest);
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Known> recall(const QByteArray &token, const QDateTime &now)
    {
        return recall(token, now, [](const Known &) { return true; });
    }

private:
    struct Entry {
        Known known;
        QDateTime expires;
    };

    [[nodiscard]] static QByteArray digestOf(const QByteArray &token)
    {
        return QCryptographicHash::hash(token, QCryptographicHash::Sha256);
    }

    std::mutex m_mutex;
    QCache<QByteArray, Entry> m_entries; // by SHA-256, so that memory holds no usable token
};

} // namespace platform::auth
