#pragma once

#include <QFuture>
#include <QObject>
#include <QString>

#include <optional>

namespace api {

// Keeps the refresh token of a shop between two runs of the client: in the keychain of the desktop, or in an
// encrypted file where there is none.
class TokenStore : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual QFuture<std::optional<QString>> load(const QString &shop) = 0;
    virtual QFuture<void> save(const QString &shop, const QString &token) = 0;
    virtual QFuture<void> forget(const QString &shop) = 0;
};

} // namespace api
