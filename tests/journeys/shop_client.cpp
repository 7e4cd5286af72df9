#include "tests/journeys/shop_client.h"

#include "common/core/uuid_v7.h"

#include <QJsonDocument>

namespace journeys {

using namespace Qt::Literals::StringLiterals;
using platform::http::Answer;
using platform::http::Call;

// Nothing to say is no body, not an empty one: some commands take none.
static QByteArray toBytes(const QJsonObject &body)
{
    return body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
}

QString Reply::slug() const
{
    return body.value("type"_L1).toString().section(u'/', -1);
}

ShopClient::ShopClient(QUrl gateway, Narrator &narrator)
    : m_gateway(std::move(gateway))
    , m_narrator(narrator)
{
}

Person ShopClient::signIn(const QString &email, const QString &password)
{
    const Reply reply = post({email, {}, {}}, u"/sessions"_s, {{"email"_L1, email}, {"password"_L1, password}});
    expectStatus(reply, 201);
    return {email, reply.body.value("user"_L1).toObject().value("userId"_L1).toString(),
        reply.body.value("accessToken"_L1).toString().toLatin1()};
}

Reply ShopClient::get(const Person &who, const QString &path)
{
    return send(who, {.method = "GET", .url = QUrl(path)});
}

Reply ShopClient::post(const Person &who, const QString &path, const QJsonObject &body, const QByteArray &key)
{
    const QByteArray command = key.isEmpty() ? core::uuidV7().toByteArray(QUuid::WithoutBraces) : key;
    return send(
        who, {.method = "POST", .url = QUrl(path), .body = toBytes(body), .headers = {{"Idempotency-Key", command}}});
}

Reply ShopClient::put(const Person &who, const QString &path, const QJsonObject &body, int version)
{
    return send(who,
        {.method = "PUT",
            .url = QUrl(path),
            .body = toBytes(body),
            .headers = {{"If-Match", '"' + QByteArray::number(version) + '"'}}});
}

Reply ShopClient::erase(const Person &who, const QString &path, int version)
{
    return send(who,
        {.method = "DELETE", .url = QUrl(path), .headers = {{"If-Match", '"' + QByteArray::number(version) + '"'}}});
}

Reply ShopClient::send(const Person &who, Call call)
{
    const QString told = QString::fromLatin1(call.method) + u' ' + call.url.toString() + u"  "_s
        + (call.url.path().contains(u"sessions"_s) ? u"{…}"_s : QString::fromUtf8(call.body));
    call.url = QUrl(m_gateway.toString(QUrl::StripTrailingSlash) + u"/api/v1"_s + call.url.toString());
    call.timeout = std::chrono::seconds(20);
    if (!call.body.isEmpty())
        call.headers.emplaceBack("Content-Type", "application/json");
    if (!who.token.isEmpty())
        call.headers.emplaceBack("Authorization", "Bearer " + who.token);
    QElapsedTimer time;
    time.start();
    const auto answer = platform::http::send(call);
    expect(answer.has_value(), u"%1: %2"_s.arg(told, answer ? QString() : answer.error().detail));
    const bool secret = call.url.path().contains(u"sessions"_s);
    m_narrator.step(u"%1: %2"_s.arg(who.email.isEmpty() ? u"anyone"_s : who.email, told),
        u"%1 %2"_s.arg(answer->status).arg(secret ? u"{…}"_s : QString::fromUtf8(answer->body)),
        time.nsecsElapsed() / 1000);
    return {answer->status, QJsonDocument::fromJson(answer->body).object(), *answer};
}

const Reply &expectStatus(const Reply &reply, int status)
{
    expect(reply.status == status,
        u"expected status %1, came %2 %3"_s.arg(status).arg(reply.status).arg(QString::fromUtf8(reply.raw.body)));
    return reply;
}

} // namespace journeys
