#pragma once

#include "server/platform/auth/es256_key.h"
#include "server/platform/auth/principal.h"
#include "tests/support/http/thread_server.h"

namespace tests {

// Stands for identity: signs tokens with a key and publishes it, also while this thread waits for an answer.
class Issuer {
public:
    Issuer();

    [[nodiscard]] QUrl keysUrl() const;
    [[nodiscard]] QByteArray token(const QUuid &user, const QStringList &roles, const QString &name) const;

    static constexpr auto kName = QLatin1StringView("bookstore");

private:
    const platform::auth::Es256Key m_key = platform::auth::Es256Key::generate();
    ThreadServer m_server;
};

} // namespace tests
