#pragma once

#include "client/api/token_store.h"

namespace api {

// Keeps tokens in a file that only its owner can read, encrypted with a key that lies beside it, so that a copy of the
// file alone, in a backup or a report, gives nothing away. A damaged file counts as empty.
class FileTokenStore : public TokenStore {
    Q_OBJECT

public:
    explicit FileTokenStore(QString folder, QObject *parent = nullptr);

    [[nodiscard]] QFuture<std::optional<QString>> load(const QString &shop) override;
    QFuture<void> save(const QString &shop, const QString &token) override;
    QFuture<void> forget(const QString &shop) override;

private:
    [[nodiscard]] QByteArray key() const; // made when missing; empty when that is impossible
    [[nodiscard]] QJsonObject tokens() const; // by shop
    void write(const QJsonObject &tokens) const;

    QString m_folder;
};

} // namespace api
