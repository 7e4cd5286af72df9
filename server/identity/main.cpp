#include "server/identity/adapters/crypto/argon2_passwords.h"
#include "server/identity/adapters/crypto/es256_access_tokens.h"
#include "server/identity/adapters/crypto/watched_keys.h"
#include "server/identity/adapters/http/authorize_api.h"
#include "server/identity/adapters/http/identity_api.h"
#include "server/identity/adapters/http/passwords_api.h"
#include "server/identity/adapters/http/sessions_api.h"
#include "server/identity/adapters/http/token_api.h"
#include "server/identity/adapters/postgres/housekeeping.h"
#include "server/identity/adapters/postman.h"
#include "server/identity/adapters/seeding/seed_file.h"
#include "server/identity/adapters/seeding/seeding.h"
#include "server/identity/mailing.h"
#include "server/identity/signing_in.h"
#include "server/platform/auth/caller_guard.h"
#include "server/platform/events/feed.h"
#include "server/platform/events/relay.h"
#include "server/platform/service/service.h"
#include "server/platform/service/settings.h"

using namespace platform;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kHashingThreads = 2;
constexpr int kWaitingSignIns = 24; // about two seconds; who would wait longer is told at once

identity::KeyFiles keyFiles(service::Configuration &configuration)
{
    return {configuration.text("SIGNING_KEY_FILE"_L1), configuration.text("JWKS_FILE"_L1, QString())};
}

// A service that must not start needs no real key.
void load(identity::WatchedKeys &keys, service::Configuration &configuration)
{
    if (configuration.text("SIGNING_KEY_FILE"_L1, QString()).isEmpty())
        return;
    if (const auto loaded = keys.load(); !loaded)
        configuration.refuse(loaded.error().pointer, u"cannot be used: "_s + loaded.error().detail);
}

postgres::Settings onOneThread(postgres::Settings settings)
{
    settings.connections = 1;
    return settings;
}

QList<identity::SeededAccount> seededAccounts(service::Configuration &configuration)
{
    const QString file = configuration.text("SEED_ACCOUNTS_FILE"_L1, QString());
    if (file.isEmpty())
        return {};
    const auto accounts = identity::readSeedFile(file);
    if (!accounts)
        configuration.refuse(u"SEED_ACCOUNTS_FILE"_s, u"is %1: %2"_s.arg(file, accounts.error().detail));
    return accounts.value_or(QList<identity::SeededAccount>());
}

} // namespace

int main(int argc, char **argv)
{
    service::Service service(u"bookstore"_s, u"identity"_s, argc, argv);
    const core::SystemClock clock;
    const auth::CallerGuard callers(service.name(), service::callerKeys(service), clock);
    const auto trust = service::trust(service);
    identity::WatchedKeys keys(keyFiles(service.configuration()), clock);
    load(keys, service.configuration());

    const auto databaseSettings = service::databaseSettings(service);
    postgres::Database database(databaseSettings);
    postgres::Database posting(onOneThread(databaseSettings)); // which waits for a mail server; nobody else should
    const auto mqtt = mqtt::makeClient(service::mqttSettings(service));
    events::Relay relay({.topicRoot = service.product(), .producer = service.name()}, database.settings(), *mqtt);

    const auth::TokenVerifier verifier(trust, keys, clock);
    auth::Guard guard(verifier, keys);

    const identity::Argon2Passwords passwords;
    const auto signer = [&keys] { return keys.signer(); };
    const identity::Es256AccessTokens tokens(signer, trust);
    const identity::Es256IdTokens idTokens(signer, trust.issuer, clock);
    const auto oauth = identity::oauthFrom(service.configuration(), trust);
    const identity::SealedForms forms(keys, trust.issuer + u"/api/v1/oauth/authorize"_s, clock);
    identity::HashingThreads hashing(kHashingThreads, kWaitingSignIns);
    identity::Entrance entrance(database, hashing, passwords, clock);
    identity::FrontDesk desk({database, hashing, entrance}, passwords, tokens, clock);
    identity::AuthorizationDesk authorizationDesk(database, entrance, tokens, clock);
    identity::PasswordDesk passwordDesk(database, hashing, passwords, clock);
    identity::IdentityApi accounts(desk, guard, keys);
    identity::SessionsApi sessions(desk, guard);
    identity::AuthorizeApi authorize(oauth, authorizationDesk, forms);
    identity::TokenApi tokenApi(oauth, {authorizationDesk, desk}, idTokens);
    const auto mailer = identity::mailerFrom(service.configuration());
    identity::PasswordsApi passwordsApi(passwordDesk, guard, mailer != nullptr);
    http::Router routes;
    accounts.addRoutes(routes);
    sessions.addRoutes(routes);
    passwordsApi.addRoutes(routes);
    authorize.addRoutes(routes);
    tokenApi.addRoutes(routes);
    identity::Seeding seeding(seededAccounts(service.configuration()), database, hashing, passwords, clock);
    identity::Housekeeping housekeeping(database, clock);
    std::unique_ptr<identity::Postman> postman;
    rounds::Rounds mail(
        {u"mail"_s}, posting, [&](postgres::Connection &connection) { return postman->sendNext(connection); });
    if (mailer)
        postman = std::make_unique<identity::Postman>(*mailer, passwords, clock);
    QObject::connect(&desk, &identity::FrontDesk::eventsWritten, &relay, &events::Relay::poke);
    QObject::connect(&passwordDesk, &identity::PasswordDesk::mailOrdered, &mail, &rounds::Rounds::poke);
    QObject::connect(&seeding, &identity::Seeding::done, &relay, &events::Relay::poke);

    service.migrates(database, {u"events"_s, u"identity"_s});
    service.runs([&] { mqtt->open(); }, [&] { mqtt->close(); });
    service.runs([&] { relay.start(); }, [&] { relay.stop(); });
    service.runs([&] { seeding.start(); });
    if (mailer)
        service.runs([&] { mail.start(); }, [&] { mail.stop(); });
    service.runs([&] { keys.start(); }, [&] { keys.stop(); });
    service.runs([&] { housekeeping.start(); }, [&] { housekeeping.stop(); });
    service.needs(u"accounts"_s, [&] { return seeding.isDone(); });
    events::addFeed(service.internal(), database, service.name(), callers.anyCaller());
    service.serves(std::move(routes));
    return service.run();
}
