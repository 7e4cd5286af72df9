#pragma once

#include "server/bookstore/data_folder.h"
#include "server/bookstore/gateway_configuration.h"

#include <QStringList>

namespace bookstore {

// To other machines.
struct Opening {
    QString address = QStringLiteral("0.0.0.0"); // where it listens
    quint16 httpsPort = 0;
    quint16 mqttsPort = 0; // 0: the one it had, or a free one
    QString certificateFile = {}; // empty: one of the shop's own
    QStringList names = {}; // under which others reach it, for a certificate of its own
};

struct Opened {
    OpenDoors doors;
    QString fingerprint; // of the certificate, for people to compare
};

// Chooses the ports and finds the certificate, or makes one. Errors: those of readCertificate, ownCertificate and
// DataFolder::port.
[[nodiscard]] core::Result<Opened> openDoors(const Opening &opening, DataFolder &data, FreePorts &ports);

} // namespace bookstore
