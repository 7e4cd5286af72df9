#pragma once

#include "server/platform/http/server.h"
#include "server/platform/service/request_log.h"

#include <QObject>

#include <memory>
#include <optional>

namespace platform::service {

struct DoorSettings {
    QString address;
    quint16 publicPort = 0;
    quint16 internalPort = 0;
    std::chrono::milliseconds drainLimit{10'000};
};

// The two HTTP servers of a service: the public one for everybody, behind the gateway, and the internal one for
// other services and operators.
class Doors : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] http::Router &internalRoutes(); // until openInternal()
    void serve(http::Router routes, http::ServerLimits limits);
    [[nodiscard]] bool servesPublicly() const;

    [[nodiscard]] core::Result<> openInternal(const DoorSettings &settings);
    [[nodiscard]] core::Result<> openPublic(const DoorSettings &settings); // does nothing where nothing is served
    void close(std::chrono::milliseconds limit); // finishes what is in flight; `closed` comes once

    void measure() const; // brings the figures of the moment up to date

Q_SIGNALS:
    void closed();

private:
    struct Door {
        explicit Door(const char *name);
        RequestLog log;
        telemetry::Gauge inFlight;
        std::unique_ptr<http::Server> server;
    };

    [[nodiscard]] core::Result<> open(
        Door &door, http::Router routes, const http::ServerLimits &limits, const QString &address, quint16 port);
    void drain(Door &door, std::chrono::milliseconds limit);

    http::Router m_internalRoutes;
    std::optional<http::Router> m_publicRoutes;
    http::ServerLimits m_publicLimits;
    Door m_public{"public"};
    Door m_internal{"internal"};
    int m_draining = 0;
};

} // namespace platform::service
