#pragma once

#include "server/bookstore/child_process.h"
#include "server/bookstore/liveness_probe.h"

#include <QElapsedTimer>
#include <QUrl>

#include <functional>

namespace bookstore {

// One process of the shop under watch: started again with back-off when it ends by itself, killed and started again
// when it lives no more.
class Part : public QObject {
    Q_OBJECT

public:
    enum class State { Stopped, Starting, Ready, Waiting };
    Q_ENUM(State)

    struct Description {
        QString name; // "ordering", "ordering.2"
        QUrl address; // where others reach it
        quint16 port = 0; // where it is asked
        LivenessProbe::Question life;
        LivenessProbe::Question readiness;
    };

    // How its process is handled. The owner of the process calls noteEnd() when it has ended.
    struct Process {
        std::function<core::Result<>()> launch; // starts it and comes back at once
        std::function<void()> askToLeave;
        std::function<void()> kill;
        std::function<qint64()> pid; // 0 when it does not run
    };

    Part(Description description, Process process, QObject *parent = nullptr);
    // For a child process, whose end is then noted by itself.
    Part(Description description, ChildProcess &child, std::function<core::Result<>()> launch,
        QObject *parent = nullptr);

    void start(); // a process that runs already is only watched
    // Asks it to leave and kills it after the grace time; `stopped` tells when it is gone. Stays away until start().
    void stop();
    void kill(); // as a crash would: it is started again
    void noteEnd(int exitCode, int signal);

    [[nodiscard]] const Description &description() const;
    [[nodiscard]] State state() const;
    [[nodiscard]] qint64 pid() const;
    [[nodiscard]] int restarts() const;

Q_SIGNALS:
    void ready();
    void stopped();
    void restarting(const QString &why);

private:
    void launch();
    void watch();
    void noteAlive();
    void noteSilent();
    void noteReady();
    void noteFailure(const QString &why);

    Description m_description;
    Process m_process;
    LivenessProbe m_life;
    LivenessProbe m_readiness;
    QTimer m_pause;
    QElapsedTimer m_running;
    State m_state = State::Stopped;
    bool m_wanted = false;
    bool m_wasAlive = false;
    int m_silences = 0;
    int m_failuresInARow = 0;
    int m_restarts = 0;
};

} // namespace bookstore
