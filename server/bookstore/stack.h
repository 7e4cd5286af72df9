#pragma once

#include "server/bookstore/data_folder.h"
#include "server/bookstore/opening.h"
#include "server/bookstore/service_program.h"
#include "server/bookstore/waves.h"

#include <functional>
#include <memory>
#include <vector>

namespace bookstore {

class Haproxy;
class MosquittoBroker;
class PostgresCluster;

struct StackSettings {
    QString data; // the data folder
    QString programs; // where bookstore-ordering and the others lie
    quint16 gatewayPort = 0; // 0: the one it had, or a free one
    quint16 mqttPort = 0;
    QMap<QString, int> replicas; // per service; one where not named
    bool demo = false; // demo accounts
    RequestLimits limits = {};
    std::optional<Opening> opening = {}; // none: it serves this machine alone
};

// The whole shop on one machine: PostgreSQL, mosquitto, the payment provider's simulator, every service and the
// gateway, started in waves, each part watched until it is stopped.
class Stack : public QObject {
    Q_OBJECT

public:
    // Prepares data, secrets, ports and configurations and starts PostgreSQL once to make its databases. Errors: what
    // is wrong with the data folder, a port, or a server.
    [[nodiscard]] static core::Result<std::unique_ptr<Stack>> prepare(const StackSettings &settings);
    ~Stack() override;

    void start(); // `ready` follows
    void stop(); // `stopped` follows

    [[nodiscard]] QUrl gateway() const;
    [[nodiscard]] QUrl mqtt() const;
    [[nodiscard]] const std::optional<Opened> &opened() const; // to other machines
    [[nodiscard]] const DataFolder &data() const;
    // Writes what the databases know to their files, so that little is left to recover after a crash. Works on a
    // connection of its own, from any thread and in its own time.
    [[nodiscard]] std::function<core::Result<>()> checkpoint() const;
    [[nodiscard]] Part *part(const QString &name) const; // nullptr: there is none
    [[nodiscard]] const std::vector<std::unique_ptr<Part>> &parts() const;

Q_SIGNALS:
    void ready(); // every part is, for the first time
    void stopped();
    void partRestarting(const QString &part, const QString &why);

private:
    Stack(DataFolder data, StackSettings settings);

    [[nodiscard]] core::Result<> choosePorts();
    [[nodiscard]] core::Result<> chooseAddress();
    [[nodiscard]] core::Result<> addDatabase();
    [[nodiscard]] core::Result<> addBroker();
    [[nodiscard]] core::Result<> addProvider();
    [[nodiscard]] core::Result<> addServices();
    [[nodiscard]] core::Result<> addAuditor();
    [[nodiscard]] core::Result<> addGateway();
    void add(Wave wave, const ServiceProgram &described);
    [[nodiscard]] core::Result<QJsonObject> furtherValues(const ServiceEntry &service, QJsonObject values) const;

    DataFolder m_data;
    StackSettings m_settings;
    FreePorts m_ports;
    Addresses m_addresses;
    quint16 m_gatewayPort = 0;
    quint16 m_databasePort = 0;
    quint16 m_auditorPort = 0;
    std::optional<Opened> m_opened;
    std::unique_ptr<PostgresCluster> m_database;
    std::unique_ptr<MosquittoBroker> m_broker;
    std::unique_ptr<Haproxy> m_haproxy;
    std::vector<std::unique_ptr<ChildProcess>> m_processes;
    Waves m_waves; // last, for its parts handle the processes above
};

} // namespace bookstore
