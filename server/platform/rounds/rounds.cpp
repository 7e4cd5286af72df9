#include "server/platform/rounds/rounds.h"

#include <QLoggingCategory>
#include <QThread>

namespace platform::rounds {

Q_LOGGING_CATEGORY(lcRounds, "platform.rounds")

// Where the outcome of a step is told. Lives as long as one is awaited, since a continuation of Qt 6.4 must not outlive
// its context.
struct Rounds::Desk : QObject {
    Rounds *rounds = nullptr; // until it is gone
};

namespace {

void deleteInItsThread(QObject *object)
{
    if (object->thread() == QThread::currentThread())
        delete object;
    else
        object->deleteLater();
}

} // namespace

Rounds::Rounds(RoundsSettings settings, postgres::Database &database, Step step, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_database(database)
    , m_step(std::move(step))
    , m_desk(new Desk, deleteInItsThread)
{
    m_desk->rounds = this;
    m_timer.setInterval(m_settings.pause);
    connect(&m_timer, &QTimer::timeout, this, &Rounds::takeStep); // one looks; where it finds something the others help
}

Rounds::~Rounds()
{
    m_desk->rounds = nullptr;
}

void Rounds::start()
{
    m_running = true;
    m_timer.start();
    takeStep();
}

void Rounds::stop()
{
    m_running = false;
    m_timer.stop();
}

void Rounds::poke()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_poked = true;
            takeStep();
        },
        Qt::QueuedConnection);
}

void Rounds::fill()
{
    for (int resting = m_settings.workers - m_busy; resting > 0; --resting)
        takeStep();
}

void Rounds::takeStep()
{
    if (!m_running || m_busy >= m_settings.workers)
        return;
    ++m_busy;
    m_poked = false;
    m_database.run(m_step).then(m_desk.get(), [desk = m_desk](const core::Result<Found> &outcome) {
        if (desk->rounds)
            desk->rounds->finished(outcome);
    });
}

void Rounds::finished(const core::Result<Found> &outcome)
{
    --m_busy;
    if (!outcome)
        qCWarning(lcRounds).noquote() << m_settings.name << "stumbled:" << outcome.error().slug
                                      << outcome.error().detail;
    const bool found = outcome && *outcome == Found::Something;
    // Where there was one there may be more, and enough for all.
    if (found) {
        fill();
        Q_EMIT done();
    } else if (m_poked) {
        takeStep();
    }
}

} // namespace platform::rounds
