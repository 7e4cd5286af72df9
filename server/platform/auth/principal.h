#pragma once

#include <QDateTime>
#include <QSet>
#include <QString>
#include <QUuid>

namespace platform::auth {

// Who asks: what a checked access token says of its bearer.
struct Principal {
    QUuid id;
    QString name;
    QSet<QString> roles;
    QDateTime expires;
    QString shop = {}; // the name that a seller sells under; empty for others
    QUuid session = {}; // that the token belongs to; null for tokens of no session

    [[nodiscard]] bool is(QLatin1StringView role) const { return roles.contains(QString(role)); }
};

} // namespace platform::auth
