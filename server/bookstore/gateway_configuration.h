#pragma once

#include "common/core/result.h"

#include <QList>
#include <QMap>

#include <optional>

namespace bookstore {

// One running copy of a service, wherever it runs.
struct Replica {
    QString host;
    quint16 port = 0; // the public API
    quint16 internalPort = 0; // where /readyz answers
};

// What one client may ask of the gateway before it is told to wait (429), on average over ten seconds. One that asks
// four times as much from one address is not listened to at all.
struct RequestLimits {
    int perAddress = 200; // requests per second; of IPv6 the /64 network
    int perUser = 100; // requests per second with good tokens, wherever they come from
    int connections = 256; // open at the same time from one address
};

// The doors to other machines, with TLS: HTTPS (also HTTP/2) and MQTT.
struct OpenDoors {
    QString address; // "0.0.0.0": of every network
    quint16 httpsPort = 0;
    quint16 mqttsPort = 0;
    QByteArray certificate; // PEM, with its key
};

struct GatewaySettings {
    QString folder; // its configuration and sockets; made when missing
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 0;
    QMap<QString, QList<Replica>> services = {}; // by context; a route without any is answered 503
    QString logFile = {}; // empty: one in the folder
    quint16 mqttPort = 1883; // of the broker on this machine; told to its clients, at /.well-known/bookstore
    std::optional<OpenDoors> doors = {}; // none: for this machine alone
    RequestLimits limits = {};
};

// Where the certificate lies, in the gateway's folder.
constexpr auto kCertificateFile = QLatin1StringView("certificate.pem");

// The configuration for HAProxy, from the template of server/gateway. A service to which no route leads is left out.
// Error: Invalid "not-an-address" for a host or port that cannot be one.
[[nodiscard]] core::Result<QString> renderGateway(const GatewaySettings &settings);

} // namespace bookstore
