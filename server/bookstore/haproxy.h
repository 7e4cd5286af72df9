#pragma once

#include "server/bookstore/child_process.h"
#include "server/bookstore/gateway_configuration.h"
#include "server/bookstore/part_folder.h"

namespace bookstore {

// The gateway as a process. Its master process keeps its number while workers come and go with the configuration.
class Haproxy {
public:
    explicit Haproxy(GatewaySettings settings);

    // Ends what an earlier runner left, checks and writes the configuration and starts; returns at once. Errors: those
    // of renderGateway, checkIsFree, PartFolder and ChildProcess::start; Broken "gateway-configuration" with what
    // HAProxy says.
    [[nodiscard]] core::Result<> launch();
    // Error: Unavailable "not-ready".
    [[nodiscard]] core::Result<> waitUntilReady(std::chrono::milliseconds limit = std::chrono::seconds(10));
    [[nodiscard]] core::Result<> start(); // both

    // Services have moved, come or gone: takes effect without losing a request, or not at all when it is faulty.
    // Address, port and folder stay as they are.
    [[nodiscard]] core::Result<> route(const QMap<QString, QList<Replica>> &services);

    [[nodiscard]] ChildProcess &process(); // to stop, to kill, to watch
    [[nodiscard]] const GatewaySettings &settings() const;

private:
    [[nodiscard]] core::Result<> configure(const GatewaySettings &settings) const;
    [[nodiscard]] core::Result<> checkDoors() const;
    [[nodiscard]] core::Result<> keepCertificate(const GatewaySettings &settings) const;
    [[nodiscard]] core::Result<> check(QLatin1StringView configuration) const;

    GatewaySettings m_settings;
    PartFolder m_folder;
    ChildProcess m_process;
};

} // namespace bookstore
