#pragma once

#include "tests/journeys/cast.h"

namespace journeys {

// Somebody whose account an admin has suspended while they were signed in, with what they still hold.
class Suspended {
public:
    explicit Suspended(Cast &cast);

    [[nodiscard]] const QString &id() const;
    [[nodiscard]] QString email() const;
    [[nodiscard]] QString password() const;
    [[nodiscard]] const QByteArray &accessToken() const; // of a buyer; it lives still
    // Throw a Surprise unless neither password nor refresh token brings anything, or unless, once the account is
    // reinstated, the password does again.
    void mustStayOutside();
    void mustComeInWhenReinstated();

    // What identity answers itself: it knows at once who is suspended.
    [[nodiscard]] static bool isAnsweredByIdentity(const QString &path);

private:
    [[nodiscard]] Reply ask(const QString &path, const QJsonObject &body);
    [[nodiscard]] Reply decide(const QByteArray &method, const QJsonObject &body = {});

    Cast &m_cast;
    QJsonObject m_credentials;
    QString m_id;
    QByteArray m_accessToken;
    QString m_refreshToken;
};

} // namespace journeys
