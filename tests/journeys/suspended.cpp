#include "tests/journeys/suspended.h"

#include "common/core/uuid_v7.h"

#include <QJsonDocument>

namespace journeys {

using namespace Qt::Literals::StringLiterals;

Suspended::Suspended(Cast &cast)
    : m_cast(cast)
    , m_credentials{{"email"_L1, u"%1@example.com"_s.arg(core::uuidV7().toString(QUuid::WithoutBraces))},
          {"password"_L1, u"a door of paper 7"_s}}
{
    QJsonObject wish = m_credentials;
    wish["name"_L1] = u"잠긴 사람"_s;
    wish["language"_L1] = u"ko"_s;
    expectStatus(ask(u"/users"_s, wish), 201);
    const Reply session = ask(u"/sessions"_s, m_credentials);
    expectStatus(session, 201);
    m_id = session.body["user"_L1]["userId"_L1].toString();
    m_accessToken = session.body["accessToken"_L1].toString().toLatin1();
    m_refreshToken = session.body["refreshToken"_L1].toString();
    expectStatus(decide("PUT", {{"reason"_L1, u"Of a journey."_s}}), 200);
}

const QString &Suspended::id() const
{
    return m_id;
}

QString Suspended::email() const
{
    return m_credentials["email"_L1].toString();
}

QString Suspended::password() const
{
    return m_credentials["password"_L1].toString();
}

const QByteArray &Suspended::accessToken() const
{
    return m_accessToken;
}

void Suspended::mustStayOutside()
{
    const Reply atTheDoor = ask(u"/sessions"_s, m_credentials);
    expect(expectStatus(atTheDoor, 403).slug() == "account-suspended"_L1, u"the door says "_s + atTheDoor.slug());
    QJsonObject guess = m_credentials;
    guess["password"_L1] = u"a door of glass 7"_s;
    expect(ask(u"/sessions"_s, guess).slug() == "wrong-credentials"_L1, u"a stranger hears of the suspension"_s);
    const Reply refreshed = ask(u"/sessions/refresh"_s, {{"refreshToken"_L1, m_refreshToken}});
    expect(expectStatus(refreshed, 401).slug() == "session-over"_L1, u"a refresh says "_s + refreshed.slug());
}

void Suspended::mustComeInWhenReinstated()
{
    expectStatus(decide("DELETE"), 204);
    expectStatus(ask(u"/sessions"_s, m_credentials), 201);
}

bool Suspended::isAnsweredByIdentity(const QString &path)
{
    const QStringList areas{u"users"_s, u"sessions"_s, u"sellers"_s, u"password-resets"_s};
    return areas.contains(path.section(u'/', 3, 3)) || path.startsWith("/api/v1/admin/sellers"_L1);
}

Reply Suspended::ask(const QString &path, const QJsonObject &body)
{
    return m_cast.client.send(
        {}, {.method = "POST", .url = QUrl(path), .body = QJsonDocument(body).toJson(QJsonDocument::Compact)});
}

Reply Suspended::decide(const QByteArray &method, const QJsonObject &body)
{
    platform::http::Call call{.method = method, .url = QUrl(u"/users/%1/suspension"_s.arg(m_id))};
    if (!body.isEmpty())
        call.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return m_cast.client.send(m_cast.admin, call);
}

} // namespace journeys
