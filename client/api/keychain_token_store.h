#pragma once

#include "client/api/token_store.h"

#include <chrono>
#include <functional>

namespace QKeychain {
class Job;
}

namespace api {

// Keeps tokens in the keychain of the desktop. Where there is none, or it does not answer in time, `otherwise` keeps
// them, and the keychain is not asked again in this run.
class KeychainTokenStore : public TokenStore {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kPatience{3'000};

    explicit KeychainTokenStore(
        TokenStore &otherwise, std::chrono::milliseconds patience = kPatience, QObject *parent = nullptr);

    [[nodiscard]] QFuture<std::optional<QString>> load(const QString &shop) override;
    QFuture<void> save(const QString &shop, const QString &token) override;
    QFuture<void> forget(const QString &shop) override;

private:
    enum class Outcome { Done, Missing, Away };
    [[nodiscard]] QFuture<std::optional<QString>> loadFromKeychain(const QString &shop);
    [[nodiscard]] QFuture<Outcome> run(QKeychain::Job *job, std::function<void()> onDone = {});

    TokenStore &m_otherwise;
    std::chrono::milliseconds m_patience;
    bool m_isAway = false;
};

} // namespace api
