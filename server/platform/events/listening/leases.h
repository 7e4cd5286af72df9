#pragma once

#include "server/platform/events/listening/census.h"
#include "server/platform/postgres/database.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace platform::events {

// The partitions this process works on: advisory locks held by the session of one connection of its own, shared
// fairly with the other replicas. When the session is lost all of them are; when the process dies the others find
// them free within a second.
class Leases : public QObject {
    Q_OBJECT

public:
    explicit Leases(const postgres::Settings &database, QObject *parent = nullptr);
    ~Leases() override; // ends the session and with it all leases

    void start();
    void release(int partition); // the work on it has ended: somebody else may have it

    [[nodiscard]] const QSet<int> &held() const;
    [[nodiscard]] bool isAlive() const; // the last look at the locks succeeded

Q_SIGNALS:
    void gained(int partition);
    void lost(int partition); // at once: somebody else may be at work on it already
    void releaseWanted(int partition); // finish what is under way, then release()

private:
    void look();
    void adjust(const core::Result<Census> &census);
    void loseAllBut(const QSet<int> &kept);
    void giveBack(int surplus);

    std::unique_ptr<postgres::Database> m_own;
    QTimer m_look;
    QSet<int> m_held;
    QSet<int> m_leaving;
    bool m_busy = false;
    bool m_alive = false;
    QObject m_hearer; // goes first: what m_own tells when it ends is nobody's business any more
};

} // namespace platform::events
