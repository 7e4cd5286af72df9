#pragma once

#include "client/api/token_store.h"

namespace tests {

// Forgets at once, like a client that runs for the first time.
class NoTokens : public api::TokenStore {
public:
    [[nodiscard]] QFuture<std::optional<QString>> load(const QString &) override
    {
        return QtFuture::makeReadyFuture(std::optional<QString>());
    }
    QFuture<void> save(const QString &, const QString &) override { return QtFuture::makeReadyFuture(); }
    QFuture<void> forget(const QString &) override { return QtFuture::makeReadyFuture(); }
};

} // namespace tests
