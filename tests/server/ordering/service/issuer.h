#pragma once

#include "common/contracts/ids/ids.h"
#include "server/platform/auth/es256_key.h"

#include <QThread>
#include <QUrl>

#include <future>

namespace tests {

// Stands for identity: signs tokens, and publishes its key on a thread of its own.
class Issuer : public QThread {
public:
    Issuer();
    ~Issuer() override;

    [[nodiscard]] QUrl keysUrl() const;
    [[nodiscard]] QByteArray tokenFor(
        const contracts::BuyerId &buyer, const QString &role = QStringLiteral("buyer")) const;

private:
    void run() override;

    const platform::auth::Es256Key m_key = platform::auth::Es256Key::generate();
    std::promise<quint16> m_listening;
    quint16 m_port = 0;
};

} // namespace tests
