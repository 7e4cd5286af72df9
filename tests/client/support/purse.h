#pragma once

#include "client/api/token_store.h"

#include <QMap>

namespace tests {

// Remembers tokens as a keychain does.
class Purse : public api::TokenStore {
public:
    QMap<QString, QString> kept; // by shop

    [[nodiscard]] QFuture<std::optional<QString>> load(const QString &shop) override
    {
        return QtFuture::makeReadyFuture(kept.contains(shop) ? std::optional(kept.value(shop)) : std::nullopt);
    }
    QFuture<void> save(const QString &shop, const QString &token) override
    {
        kept.insert(shop, token);
        return QtFuture::makeReadyFuture();
    }
    QFuture<void> forget(const QString &shop) override
    {
        kept.remove(shop);
        return QtFuture::makeReadyFuture();
    }
};

} // namespace tests
