#include "server/platform/service/settings.h"

#include "common/core/uuid_v7.h"

namespace platform::service {

postgres::Settings databaseSettings(Service &service)
{
    return databaseSettings(service.configuration(), service.name());
}

postgres::Settings databaseSettings(Configuration &configuration, const QString &name)
{
    postgres::Settings settings;
    settings.host = configuration.text("DATABASE_HOST"_L1, settings.host);
    settings.port = configuration.port("DATABASE_PORT"_L1, settings.port);
    settings.database = configuration.text("DATABASE_NAME"_L1, name);
    settings.user = configuration.text("DATABASE_USER"_L1, name);
    settings.password = configuration.secret("DATABASE_PASSWORD"_L1, QString());
    settings.connections = int(configuration.number("DATABASE_CONNECTIONS"_L1, 1, 64, settings.connections));
    settings.applicationName = QCoreApplication::applicationName();
    return settings;
}

mqtt::Settings mqttSettings(Service &service)
{
    Configuration &configuration = service.configuration();
    mqtt::Settings settings;
    settings.host = configuration.text("MQTT_HOST"_L1, settings.host);
    settings.port = configuration.port("MQTT_PORT"_L1, settings.port);
    settings.user = configuration.text("MQTT_USER"_L1, QString());
    settings.clientId = service.name() + u'-' + core::uuidV7().toString(QUuid::WithoutBraces);
    settings.password = configuration.secret("MQTT_PASSWORD"_L1, QString());
    return settings;
}

auth::Trust trust(Service &service)
{
    auth::Trust trust;
    trust.issuer = service.configuration().text("ISSUER"_L1);
    trust.audience = service.configuration().text("AUDIENCE"_L1, service.product());
    trust.claims.roles = service.configuration().text("CLAIM_ROLES"_L1, trust.claims.roles);
    trust.claims.shop = service.configuration().text("CLAIM_SHOP"_L1, trust.claims.shop);
    trust.claims.name = service.configuration().text("CLAIM_NAME"_L1, trust.claims.name);
    return trust;
}

auth::JwksSettings jwksSettings(Service &service)
{
    Configuration &configuration = service.configuration();
    auth::JwksSettings settings;
    settings.url = configuration.optionalUrl("JWKS_URL"_L1).value_or(QUrl());
    settings.issuer = configuration.text("ISSUER"_L1);
    const QString scheme = QUrl(settings.issuer).scheme();
    if (settings.url.isEmpty() && scheme != "https"_L1 && scheme != "http"_L1)
        configuration.refuse(u"JWKS_URL"_s, u"is missing, and ISSUER is no address to ask for it"_s);
    return settings;
}

QUrl peerUrl(Service &service, const QString &name)
{
    const QByteArray key = "PEER_" + name.toUpper().toLatin1() + "_URL";
    return service.configuration().url(QLatin1StringView(key));
}

auth::Es256Key serviceKey(Service &service)
{
    const QString pem = service.configuration().secret("SERVICE_KEY"_L1);
    const auto key = auth::Es256Key::fromPem(pem.toLatin1());
    if (!key && !pem.isEmpty())
        service.configuration().refuse(u"SERVICE_KEY"_s, u"cannot be used: "_s + key.error().detail);
    return key ? *key : auth::Es256Key::generate(); // which nobody knows, and it does not start
}

auth::CallerKeys callerKeys(Service &service)
{
    const QString json = service.configuration().secret("CALLER_KEYS"_L1);
    const auto keys = auth::parseCallerKeys(json.toUtf8());
    if (!keys && !json.isEmpty())
        service.configuration().refuse(u"CALLER_KEYS"_s, u"cannot be used: "_s + keys.error().detail);
    return keys.value_or(auth::CallerKeys());
}

} // namespace platform::service
