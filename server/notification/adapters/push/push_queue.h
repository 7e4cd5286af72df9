#pragma once

#include "common/contracts/ids/ids.h"

#include <QHash>
#include <QList>

#include <deque>

namespace notification {

// How far the broker has the messages of one user.
struct PushedUpTo {
    contracts::UserId user;
    qint64 number = 0;
};

// The messages on their way to the broker. A user's mark moves up to the first message that is not there yet, in
// whatever sequence the broker acknowledges.
class PushQueue {
public:
    void sent(const contracts::UserId &user, qint64 number, quint64 ticket);
    void passedOver(const contracts::UserId &user, qint64 number); // muted: nothing to wait for
    [[nodiscard]] bool acknowledged(quint64 ticket); // false: nobody's
    void connectionLost(); // what was under way is not known to have arrived

    [[nodiscard]] int underWay() const;
    [[nodiscard]] QList<PushedUpTo> takeMarks(); // what moved since this was last asked

private:
    struct Push {
        qint64 number;
        bool done;
    };
    using Line = std::deque<Push>; // of one user, by number

    void settle(const contracts::UserId &user, qint64 number);

    QHash<contracts::UserId, Line> m_lines;
    QHash<quint64, PushedUpTo> m_tickets;
    QHash<contracts::UserId, qint64> m_marks;
};

} // namespace notification
