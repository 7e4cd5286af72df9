#pragma once

#include "server/platform/http/client.h"
#include "tests/journeys/narrator.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>

namespace journeys {

// Somebody who has signed in.
struct Person {
    QString email;
    QString id;
    QByteArray token;
};

struct Reply {
    int status = 0;
    QJsonObject body;
    platform::http::Answer raw;

    [[nodiscard]] QString slug() const; // of a problem document: "price-changed"
};

// What a person can do through the gateway, and nothing else. Each call is told to the narrator.
class ShopClient {
public:
    ShopClient(QUrl gateway, Narrator &narrator);

    [[nodiscard]] Person signIn(const QString &email, const QString &password);
    Reply get(const Person &who, const QString &path);
    // A command: the idempotency key is a new one where none is given.
    Reply post(const Person &who, const QString &path, const QJsonObject &body = {}, const QByteArray &key = {});
    Reply put(const Person &who, const QString &path, const QJsonObject &body, int version);
    Reply erase(const Person &who, const QString &path, int version);
    Reply send(const Person &who, platform::http::Call call);

private:
    QUrl m_gateway;
    Narrator &m_narrator;
};

// Throws a Surprise that tells both sides unless the reply has this status.
const Reply &expectStatus(const Reply &reply, int status);

} // namespace journeys
