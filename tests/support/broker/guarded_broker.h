#pragma once

#include "server/platform/auth/es256_key.h"
#include "tests/support/broker/test_broker.h"

#include <QUuid>

#include <chrono>

namespace tests {

// A broker with the door that the shop's has, and somebody who signs tokens for it. Its services are ordering, which
// payment and notification listen to, payment, and notification, which writes to users.
class GuardedBroker {
public:
    explicit GuardedBroker(platform::auth::Es256Key key = platform::auth::Es256Key::generate());

    // What a user comes with, signed with the key of the beginning or another.
    [[nodiscard]] QByteArray token(const QUuid &user, std::chrono::seconds life = std::chrono::minutes(15)) const;
    [[nodiscard]] QByteArray tokenBy(const platform::auth::Es256Key &key, const QUuid &user,
        std::chrono::seconds life = std::chrono::minutes(15)) const;
    // From now on these keys are believed.
    void believe(const QList<platform::auth::Es256PublicKey> &keys);
    void writeKeys(const QByteArray &content);

    [[nodiscard]] TestBroker &broker() { return m_broker; }
    [[nodiscard]] const platform::auth::Es256Key &key() const { return m_key; }
    // As a client of that service, or of that user, connects.
    [[nodiscard]] mqtt::Settings asService(const QString &name) const;
    [[nodiscard]] mqtt::Settings asUser(const QUuid &user, const QByteArray &token) const;

    static constexpr auto kIssuer = QLatin1StringView("bookstore");
    static constexpr auto kAudience = QLatin1StringView("bookstore");
    static constexpr std::chrono::seconds kLeeway{5}; // that an ended token is still good

private:
    platform::auth::Es256Key m_key;
    TestBroker m_broker;
};

[[nodiscard]] QString idOf(const QUuid &user);
[[nodiscard]] QString messagesOf(const QUuid &user); // the topic
[[nodiscard]] QString passwordOf(const QString &service);

} // namespace tests
