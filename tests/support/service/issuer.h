#pragma once

#include "server/platform/auth/es256_key.h"
#include "server/platform/auth/principal.h"
#include "server/platform/http/server.h"

#include <QUrl>

namespace tests {

// Stands for identity: publishes a key and signs tokens with it.
class Issuer {
public:
    Issuer();

    [[nodiscard]] QUrl keysUrl() const;
    [[nodiscard]] QByteArray token(const QUuid &user, const QStringList &roles, const QString &name) const;

    static constexpr auto kName = QLatin1StringView("bookstore");

private:
    platform::auth::Es256Key m_key;
    platform::http::Server m_server;
    quint16 m_port = 0;
};

} // namespace tests
