#pragma once

#include "common/contracts/ids/ids.h"
#include "server/platform/auth/es256_key.h"
#include "tests/support/http/thread_server.h"

namespace tests {

// Stands for identity: signs tokens and publishes its key.
class Issuer {
public:
    Issuer();

    [[nodiscard]] QUrl keysUrl() const;
    [[nodiscard]] QByteArray tokenFor(
        const contracts::BuyerId &buyer, const QString &role = QStringLiteral("buyer")) const;

private:
    const platform::auth::Es256Key m_key = platform::auth::Es256Key::generate();
    ThreadServer m_server;
};

} // namespace tests
