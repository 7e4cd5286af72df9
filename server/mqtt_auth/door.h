#pragma once

#include "server/mqtt_auth/key_file.h"
#include "server/mqtt_auth/service_accounts.h"
#include "server/platform/auth/token_verifier.h"

#include <unordered_map>

namespace mqtt_auth {

struct DoorSettings {
    platform::auth::Trust trust;
    QString keysFile; // may come later
    QString servicesFile;
    QString topicRoot = QStringLiteral("bookstore");
};

// What a client shows when it comes.
struct Credentials {
    std::string_view clientId;
    std::string_view user;
    std::string_view password;
};

enum class Wish { Read, Write, Subscribe };

// The door of the broker. Users come with their access token and hear `<root>/users/<own id>/` until it ends; services
// come with their password and have the topics of their account; nobody else comes in.
//
// A client id begins with whose it is, "<user id>…" or "<service>-…", and nobody is let in under an id of somebody
// else. So nobody takes over another's session, and an id alone tells what its owner may hear, also while away.
class Door {
public:
    using Visitor = const void *; // a connection of the broker

    // Errors: Invalid "unreadable-file", "bad-service-accounts".
    [[nodiscard]] static core::Result<std::unique_ptr<Door>> open(
        const DoorSettings &settings, const core::Clock &clock);

    [[nodiscard]] bool letIn(Visitor visitor, const Credentials &shown);
    void noteGone(Visitor visitor);
    [[nodiscard]] bool grants(std::string_view clientId, Wish wish, std::string_view topic) const;
    // Reads again what has changed, and tells the client ids of those whose token has ended or whose key is withdrawn;
    // each once.
    [[nodiscard]] std::vector<std::string> whoMustLeave();

private:
    struct Visit {
        std::string clientId;
        QString kid;
        qint64 ends; // ms since 1970
    };

    Door(const DoorSettings &settings, const core::Clock &clock);

    [[nodiscard]] core::Result<> readServices(const QByteArray &content);
    void lookAtServices();
    bool lookAtKeys(); // true: there may be others
    [[nodiscard]] bool isService(const Credentials &shown) const;
    [[nodiscard]] std::optional<Visit> userVisit(const Credentials &shown);
    [[nodiscard]] core::Result<platform::auth::Principal> bearerOf(const QByteArray &token);
    [[nodiscard]] bool isOwn(std::string_view user, std::string_view topic) const;

    platform::auth::Trust m_trust;
    const core::Clock &m_clock;
    std::string m_usersPrefix; // of the topics of all users
    KeyFile m_keys;
    bool m_otherKeys = false; // than when the visitors were last asked
    platform::auth::TokenVerifier m_verifier;
    WatchedFile m_servicesFile;
    ServiceAccounts m_services;
    std::unordered_map<Visitor, Visit> m_visits; // of users
};

} // namespace mqtt_auth
