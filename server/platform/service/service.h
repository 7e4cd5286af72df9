#pragma once

#include "server/platform/postgres/database.h"
#include "server/platform/service/configuration.h"
#include "server/platform/service/doors.h"
#include "server/platform/service/readiness.h"

#include <QCoreApplication>
#include <QObject>

#include <memory>

namespace platform::service {

class Schema;

// What every service process has in common: configuration, logging, two HTTP servers and an orderly life. A main()
// makes one of these first, then its parts from the configuration, says how they belong together, and leaves by run():
//
//     Service service(u"shop"_s, u"greeter"_s, argc, argv);
//     postgres::Database database(databaseSettings(service));
//     GreeterApi api(database);
//     service.migrates(database, {u"greeter"_s});
//     service.serves(api.routes());
//     return service.run();
//
// Parts must do nothing of weight before they are started: when the configuration is bad nothing starts, run() says
// what is wrong in one line on stderr, and nothing else is said, and returns 2. Otherwise it returns 0 after SIGTERM or
// SIGINT, 1 when it cannot go on.
//
// Start: the internal server listens; databases are waited for and migrated; parts start in order; the public server
// listens. Stop: not ready; both servers finish what is in flight; parts stop in reverse order.
//
// Configuration read here: LISTEN_ADDRESS, PORT (only where something is served), INTERNAL_PORT, LOG_LEVEL,
// STOP_DELAY_MS (answers go on while /readyz says no, so that balancers can turn away first), DRAIN_LIMIT_MS.
class Service : public QObject {
    Q_OBJECT

public:
    static constexpr int kLeft = 0;
    static constexpr int kFailed = 1;
    static constexpr int kMisconfigured = 2;

    // The product names the environment's prefix; the service stands in every log line.
    Service(const QString &product, const QString &name, int &argc, char **argv);
    ~Service() override;

    [[nodiscard]] const QString &product() const;
    [[nodiscard]] const QString &name() const;
    [[nodiscard]] Configuration &configuration();

    // The database must be there, with these rooms' migrations, before parts start and for the service to be ready.
    void migrates(postgres::Database &database, const QStringList &rooms);
    void runs(std::function<void()> start, std::function<void()> stop = {});
    void serves(http::Router routes, http::ServerLimits limits = {});
    // Routes beside /livez, /readyz and /metrics, for other services and operators.
    [[nodiscard]] http::Router &internal();
    void needs(const QString &condition, Readiness::Check check); // for /readyz

    [[nodiscard]] int run();
    void fail(const core::Error &error); // of a part that was started: says why, and leaves

private:
    struct Part {
        std::function<void()> start;
        std::function<void()> stop;
    };

    void readArguments();
    void readSettings();
    void addInternalRoutes();
    [[nodiscard]] int refuseToStart() const;
    void begin();
    void startParts();
    void stop();
    void leave();

    QString m_product;
    QString m_name;
    QCoreApplication m_application;
    std::unique_ptr<Configuration> m_configuration;
    Doors m_doors;
    DoorSettings m_doorSettings;
    std::chrono::milliseconds m_stopDelay{0};
    std::vector<std::unique_ptr<Schema>> m_schemas;
    std::vector<Part> m_parts;
    Readiness m_readiness;
    bool m_started = false;
    bool m_stopping = false;
};

} // namespace platform::service
