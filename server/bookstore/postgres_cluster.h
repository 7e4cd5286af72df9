#pragma once

#include "common/core/result.h"
#include "server/bookstore/child_process.h"
#include "server/bookstore/free_ports.h"
#include "server/bookstore/passwords.h"
#include "server/platform/postgres/connection.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace bookstore {

struct ClusterSettings {
    QString folder; // its own: data, log and passwords live in it
    quint16 port = 0; // on 127.0.0.1; 0: a free one
    bool throwAway = false; // for tests: fast, and gone with the next power cut
    QStringList options = {}; // more of PostgreSQL's settings, "name=value"
    QString user = QStringLiteral("postgres"); // whom it runs as when we are root, which PostgreSQL refuses
    std::chrono::milliseconds startLimit = std::chrono::minutes(2); // recovery after a crash takes its time
};

// A private PostgreSQL server with a database and a role per context. The data outlive it; the server never outlives
// us. Everything here blocks and belongs on one thread.
class PostgresCluster : public QObject {
    Q_OBJECT

public:
    explicit PostgresCluster(ClusterSettings settings, QObject *parent = nullptr);
    ~PostgresCluster() override; // stops it

    // Makes the cluster if there is none, ends a server that an earlier run has left on it, starts, waits until it is
    // ready. Errors: Unavailable "postgresql-missing", "cluster-not-reachable" when the user it runs as cannot get to
    // the folder, Broken "cluster-not-made" and "cluster-not-started", both with the end of the log.
    [[nodiscard]] core::Result<> start();
    // The same without waiting, for a restart that must not hold up others; ask isReady().
    [[nodiscard]] core::Result<> launch();
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] qint64 pid() const; // 0 when it does not run

    void stop(); // open transactions are rolled back
    void kill(); // as a power cut would

    // The context's own database, which only its own role may connect to; both are made when they are not there.
    // Error: Invalid "not-a-context-name" for other than lower-case letters, digits and underscores.
    [[nodiscard]] core::Result<platform::postgres::Settings> database(const QString &context);

    // The superuser's way in, for a connection on another thread.
    [[nodiscard]] core::Result<platform::postgres::Settings> administration() const;

    [[nodiscard]] quint16 port() const; // 0 before the first start
    [[nodiscard]] QString logFile() const;

Q_SIGNALS:
    void exited(int exitCode, int signal); // also when it was stopped

private:
    [[nodiscard]] core::Result<> openFolder() const;
    [[nodiscard]] core::Result<> makeIfMissing() const;
    void endLeftover() const;
    [[nodiscard]] core::Result<> takePort();
    [[nodiscard]] core::Result<> waitUntilReady();
    [[nodiscard]] core::Result<> shutOutStrangers();
    [[nodiscard]] core::Result<platform::postgres::Connection *> admin();
    [[nodiscard]] Program server(const QString &programs) const;
    [[nodiscard]] platform::postgres::Settings settingsOf(
        const QString &database, const QString &user, const QString &password) const;
    [[nodiscard]] QString path(const QString &name) const;

    ClusterSettings m_settings;
    FreePorts m_ports;
    quint16 m_port = 0;
    Passwords m_passwords;
    std::unique_ptr<ChildProcess> m_server;
    std::unique_ptr<platform::postgres::Connection> m_admin;
};

} // namespace bookstore
