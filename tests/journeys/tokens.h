#pragma once

#include "server/platform/auth/es256_key.h"

#include <QJsonObject>
#include <QStringList>

namespace journeys {

// Makes tokens as identity would, with its key, and as those would who want in without one.
class Tokens {
public:
    // The key of the shop, and any token it has given: what else it says is kept.
    Tokens(const QByteArray &pem, const QByteArray &given);

    // A good token of somebody who may do no more than these roles.
    [[nodiscard]] QByteArray of(const QString &userId, const QStringList &roles) const;

    struct Bad {
        QString name;
        QByteArray token;
    };
    // Tokens of somebody with these roles, none of which may open a door.
    [[nodiscard]] QList<Bad> bad(const QString &userId, const QStringList &roles) const;

private:
    [[nodiscard]] QJsonObject claims(const QString &userId, const QStringList &roles) const;

    platform::auth::Es256Key m_key;
    platform::auth::Es256Key m_foreign;
    QJsonObject m_claims;
};

} // namespace journeys
