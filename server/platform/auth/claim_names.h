#pragma once

#include <QJsonObject>
#include <QString>
#include <QUuid>

namespace platform::auth {

// What the issuer of tokens calls what we want to know of their bearers. A name leads to a member of the token, or,
// where there is none, from member to member at its dots: "realm_access.roles".
struct ClaimNames {
    QString roles = QStringLiteral("roles"); // a list, or words
    QString shop = QStringLiteral("shop"); // the name that a seller sells under
    QString name = QStringLiteral("name"); // of a person

    friend bool operator==(const ClaimNames &, const ClaimNames &) = default;
};

[[nodiscard]] QJsonValue claimNamed(const QString &name, const QJsonObject &claims);

// The words of a list or of a text: roles and scopes come as either. Empty: neither.
[[nodiscard]] QStringList wordsIn(const QJsonValue &claim);

// Whose token it is. Issuers name people as they like; what is no UUID becomes one, always the same for the same person
// of the same issuer. Null: it names nobody.
[[nodiscard]] QUuid subjectId(const QString &subject, const QString &issuer);

} // namespace platform::auth
