#include "server/bookstore/opening.h"

#include "server/bookstore/certificate.h"

#include <QSysInfo>

namespace bookstore {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList namesOfThisMachine()
{
    return {QSysInfo::machineHostName(), u"localhost"_s, u"127.0.0.1"_s, u"::1"_s};
}

} // namespace

core::Result<Opened> openDoors(const Opening &opening, DataFolder &data, FreePorts &ports)
{
    const auto certificate = opening.certificateFile.isEmpty()
        ? ownCertificate(data, opening.names + namesOfThisMachine())
        : readCertificate(opening.certificateFile);
    const auto https = data.port(u"https"_s, ports, opening.httpsPort);
    const auto mqtts = data.port(u"mqtts"_s, ports, opening.mqttsPort);
    if (!certificate || !https || !mqtts)
        return core::fail(!certificate ? certificate.error() : !https ? https.error() : mqtts.error());
    ports.giveBack(*https); // the gateway takes them when it starts
    ports.giveBack(*mqtts);
    return Opened{{opening.address, *https, *mqtts, certificate->pem}, certificate->fingerprint};
}

} // namespace bookstore
