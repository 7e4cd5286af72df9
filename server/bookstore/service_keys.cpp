#include "server/bookstore/service_keys.h"

#include "server/bookstore/service_catalogue.h"
#include "server/platform/auth/callers.h"

#include <QJsonDocument>

namespace bookstore {

using core::Result;
using platform::auth::CallerKeys;
using platform::auth::Es256Key;
using namespace Qt::Literals::StringLiterals;

namespace {

CallerKeys callersOf(const QString &called, const QMap<QString, Es256Key> &keys)
{
    CallerKeys callers;
    for (const ServiceEntry &service : serviceCatalogue()) {
        if (service.peers.contains(called))
            callers.insert(service.name, {keys.find(service.name)->publicKey()});
    }
    return callers;
}

} // namespace

Result<ServiceKeys> ServiceKeys::make(const DataFolder &data)
{
    QMap<QString, Es256Key> keys;
    for (const ServiceEntry &service : serviceCatalogue())
        keys.insert(service.name, Es256Key::generate());
    ServiceKeys made;
    for (const ServiceEntry &service : serviceCatalogue()) {
        const QString keyFile = u"secrets/service-%1.pem"_s.arg(service.name);
        const QString callersFile = u"services/%1.callers.json"_s.arg(service.name);
        const CallerKeys callers = callersOf(service.name, keys);
        const auto written = data.writePrivately(keyFile, keys.find(service.name)->toPem()).and_then([&] {
            return data.writePrivately(callersFile, QJsonDocument(toJson(callers)).toJson());
        });
        if (!written)
            return core::fail(written.error());
        QJsonObject &configuration = made.m_configurations[service.name];
        if (!service.peers.isEmpty())
            configuration.insert(u"SERVICE_KEY_FILE"_s, data.path(keyFile));
        if (!callers.isEmpty())
            configuration.insert(u"CALLER_KEYS_FILE"_s, data.path(callersFile));
    }
    return made;
}

QJsonObject ServiceKeys::configurationOf(const QString &service) const
{
    return m_configurations.value(service);
}

} // namespace bookstore
