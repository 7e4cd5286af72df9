#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <functional>
#include <mutex>

namespace api_fuzz {

// Somebody was shown something, which is right if the thing turns out to be theirs.
struct Suspicion {
    int viewer = 0;
    QString thing; // the id of an order, a book, a session
    bool onlyOfBuyer = false;
    QString what;
    std::function<QString()> tellRequest; // called at once, if it is new
    QString answer;
    QString request = {};
};

// Whose orders, books and sessions are, by what those who made them were answered. Another may see a thing before its
// maker has been answered, so suspicions are judged when all is over.
class Owners {
public:
    void own(const QString &thing, int person); // the first one of an order is its buyer
    void suspect(Suspicion suspicion);
    [[nodiscard]] bool isKnown(const QString &thing) const;
    [[nodiscard]] bool isFirst(const QString &thing, int person) const; // or would be
    [[nodiscard]] QList<Suspicion> founded() const; // not theirs indeed

private:
    mutable std::mutex m_mutex;
    QHash<QString, QList<int>> m_owners;
    QHash<QString, Suspicion> m_suspicions; // the first of a kind
};

} // namespace api_fuzz
