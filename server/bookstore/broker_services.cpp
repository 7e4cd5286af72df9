#include "server/bookstore/broker_services.h"

#include "server/bookstore/service_catalogue.h"

namespace bookstore {

using core::Result;
using namespace Qt::Literals::StringLiterals;

namespace {

// The events of a service, and how far each partition of them is.
QStringList topicsOf(const QString &service)
{
    return {u"bookstore/%1/events/+"_s.arg(service), u"bookstore/%1/heads/+"_s.arg(service)};
}

bool isListenedTo(const QString &service)
{
    const auto &others = serviceCatalogue();
    return std::any_of(
        others.begin(), others.end(), [&](const ServiceEntry &other) { return other.peers.contains(service); });
}

BrokerService accountOf(const ServiceEntry &service, const QString &password)
{
    BrokerService account{service.name, password, {}, {}};
    for (const QString &peer : service.peers)
        account.reads += topicsOf(peer);
    if (isListenedTo(service.name))
        account.writes += topicsOf(service.name);
    if (service.tellsUsers)
        account.writes.append(u"bookstore/users/+/messages"_s);
    return account;
}

} // namespace

Result<QList<BrokerService>> brokerServices(const DataFolder &data)
{
    QList<BrokerService> accounts;
    for (const ServiceEntry &service : serviceCatalogue()) {
        const auto password = brokerPassword(data, service.name);
        if (!password)
            return core::fail(password.error());
        accounts.append(accountOf(service, *password));
    }
    return accounts;
}

Result<QString> brokerPassword(const DataFolder &data, const QString &service)
{
    return data.secret(u"mqtt-"_s + service);
}

} // namespace bookstore
