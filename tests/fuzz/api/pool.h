#pragma once

#include "tests/fuzz/api/dice.h"

#include <QHash>
#include <QJsonValue>
#include <QStringList>

#include <mutex>

namespace api_fuzz {

// The ids, cursors and versions that have stood in answers, by who has seen them: later requests name them again, their
// own and those of others.
class Pool {
public:
    void harvest(const QJsonValue &answer, int person);
    // One of that kind ("orderId"), or one that nobody knows.
    [[nodiscard]] QString thing(const QString &kind, int person, Dice &dice) const;
    [[nodiscard]] int versionOf(const QString &bookId) const; // 1 where nobody has said

private:
    void keep(const QString &kind, const QString &thing, int person);

    mutable std::mutex m_mutex;
    QHash<QString, QStringList> m_all;
    QHash<std::pair<QString, int>, QStringList> m_seen;
    QHash<QString, int> m_versions;
};

} // namespace api_fuzz
