#pragma once

#include "server/platform/postgres/database.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace platform::rounds {

// Whether a step found something to do.
enum class Found { Something, Nothing };

// Takes the next thing from a work list, does it, and says whether there was one. Runs on a database thread; several
// at a time, so it claims what it takes.
using Step = std::function<core::Result<Found>(postgres::Connection &)>;

struct RoundsSettings {
    QString name; // for the log
    int workers = 1; // steps at a time
    std::chrono::milliseconds pause{1'000}; // when there was nothing to do, or it failed
};

// Goes through a work list that lives in the database: step by step as long as there is something, then again after a
// pause or when poked. What a crash leaves on the list is found by the next round, here or in a replica.
class Rounds : public QObject {
    Q_OBJECT

public:
    Rounds(RoundsSettings settings, postgres::Database &database, Step step, QObject *parent = nullptr);
    ~Rounds() override;

    void start();
    void stop(); // begins no more steps; those under way are the database's to finish
    void poke(); // there is something on the list; from any thread

Q_SIGNALS:
    void done(); // a step found something and committed it

private:
    struct Desk;

    void fill(); // lets every worker that rests take a step
    void takeStep();
    void finished(const core::Result<Found> &outcome);

    const RoundsSettings m_settings;
    postgres::Database &m_database;
    const Step m_step;
    const std::shared_ptr<Desk> m_desk;
    QTimer m_timer;
    int m_busy = 0;
    bool m_poked = false; // while a step was under way that may have looked before
    bool m_running = false;
};

} // namespace platform::rounds
