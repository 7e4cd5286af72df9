#pragma once

#include "common/core/result.h"

#include <QMap>
#include <QObject>
#include <QProcess>

#include <chrono>
#include <csignal>

namespace bookstore {

// A program and how to run it.
struct Program {
    QString path = {}; // a path, or a name that is looked up in PATH
    QStringList arguments = {};
    QMap<QString, QString> environment = {}; // added to ours; the place for secrets, which must not stand in arguments
    QString folder = {}; // to work in; empty: ours
    QString logFile = {}; // output and errors are appended to it; empty: they go where ours go
    QString user = {}; // run as this user when we are root; ignored otherwise
    int partingSignal = SIGKILL; // what it gets from the kernel when we die, however that happens
};

// A program that ends at the latest with the one that started it, even when that is killed with -9. Start it on a
// thread that lives as long as it should: to Linux the parent is the thread. It gets a session of its own, so Ctrl-C
// reaches only us and we decide in which order things stop.
class ChildProcess : public QObject {
    Q_OBJECT

public:
    explicit ChildProcess(Program program, QObject *parent = nullptr);
    ~ChildProcess() override; // kills what still runs

    // Returns when the program runs. Errors: Broken "program-not-started", "unknown-user".
    [[nodiscard]] core::Result<> start();
    void send(int signal);
    // SIGTERM now, SIGKILL when it still runs after the grace time; returns at once.
    void terminate(std::chrono::milliseconds grace = std::chrono::seconds(5));
    void kill(); // and what it has started itself, which may be stopped and notice nothing
    // Waits until it has ended; false when it still runs after the limit.
    bool waitUntilEnded(std::chrono::milliseconds limit);

    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] qint64 pid() const; // 0 when it does not run
    [[nodiscard]] const Program &program() const;

Q_SIGNALS:
    // Once per start; `signal` is 0 when it left by itself.
    void exited(int exitCode, int signal);

private:
    void sendOutputTo(const QString &logFile);

    Program m_program;
    QProcess m_process;
    quint64 m_starts = 0;
};

} // namespace bookstore
