#pragma once

#include "common/core/result.h"

#include <QList>
#include <QMap>

namespace bookstore {

// One running copy of a service, wherever it runs.
struct Replica {
    QString host;
    quint16 port = 0; // the public API
    quint16 internalPort = 0; // where /readyz answers
};

struct GatewaySettings {
    QString folder; // its configuration and sockets; made when missing
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 0;
    QMap<QString, QList<Replica>> services = {}; // by context; a route without any is answered 503
    QString logFile = {}; // empty: one in the folder
    quint16 mqttPort = 1883; // told to clients, at /.well-known/bookstore
};

// The configuration for HAProxy, from the template of server/gateway. A service to which no route leads is left out.
// Error: Invalid "not-an-address" for a host or port that cannot be one.
[[nodiscard]] core::Result<QString> renderGateway(const GatewaySettings &settings);

} // namespace bookstore
