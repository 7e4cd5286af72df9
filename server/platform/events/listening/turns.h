#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

namespace platform::events {

// Keeps the listeners of a process from taking all database threads: so many may work at a time, the others are
// called in the order in which they asked.
class Turns {
public:
    explicit Turns(int atATime)
        : m_free(atATime)
    {
    }

    // False: not now; `call` is called on `who` as soon as there is room.
    bool take(QObject *who, std::function<void()> call)
    {
        if (m_free > 0) {
            --m_free;
            return true;
        }
        const auto isSame = [who](const Waiting &waiting) { return waiting.who == who; };
        if (std::none_of(m_waiting.cbegin(), m_waiting.cend(), isSame))
            m_waiting.append({who, std::move(call)});
        return false;
    }

    void giveBack()
    {
        ++m_free;
        for (QList<Waiting> called = std::exchange(m_waiting, {}); const Waiting &waiting : called)
            if (waiting.who)
                waiting.call();
    }

private:
    struct Waiting {
        QPointer<QObject> who;
        std::function<void()> call;
    };

    int m_free;
    QList<Waiting> m_waiting;
};

} // namespace platform::events
