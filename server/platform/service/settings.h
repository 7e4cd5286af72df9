#pragma once

#include "common/mqtt/client.h"
#include "server/platform/auth/callers.h"
#include "server/platform/auth/jwks.h"
#include "server/platform/auth/token_verifier.h"
#include "server/platform/postgres/settings.h"
#include "server/platform/service/service.h"

namespace platform::service {

// How the platform's parts are configured, the same in every service.

// DATABASE_HOST, DATABASE_PORT, DATABASE_NAME and DATABASE_USER (the service's name where silent),
// DATABASE_PASSWORD or DATABASE_PASSWORD_FILE, DATABASE_CONNECTIONS.
[[nodiscard]] postgres::Settings databaseSettings(Service &service);
// The same for a program that works beside the service `name`.
[[nodiscard]] postgres::Settings databaseSettings(Configuration &configuration, const QString &name);

// MQTT_HOST, MQTT_PORT, MQTT_USER, MQTT_PASSWORD or MQTT_PASSWORD_FILE. The client id begins with the service's name,
// as the broker wants it of who comes with the service's password.
[[nodiscard]] mqtt::Settings mqttSettings(Service &service);

// ISSUER and AUDIENCE of the tokens that are believed. CLAIM_ROLES, CLAIM_SHOP and CLAIM_NAME: what the issuer calls
// these claims, see auth::ClaimNames.
[[nodiscard]] auth::Trust trust(Service &service);

// JWKS_URL: where the issuer publishes its keys; without it, where the issuer says (OpenID Connect Discovery).
[[nodiscard]] auth::JwksSettings jwksSettings(Service &service);

// PEER_<NAME>_URL: where another service's internal server is.
[[nodiscard]] QUrl peerUrl(Service &service, const QString &name);

// SERVICE_KEY or SERVICE_KEY_FILE: the private key, in PEM, that the service signs its calls of others with.
[[nodiscard]] auth::Es256Key serviceKey(Service &service);

// CALLER_KEYS or CALLER_KEYS_FILE: which services may call this one, as parseCallerKeys() reads it. There is no
// default, so that nobody forgets the lock on a door.
[[nodiscard]] auth::CallerKeys callerKeys(Service &service);

} // namespace platform::service
