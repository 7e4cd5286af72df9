#pragma once

#include "server/platform/auth/token_verifier.h"

#include <QJsonDocument>

// Tokens for tests, good ones and others.
namespace tokens {

using namespace Qt::Literals::StringLiterals;
using namespace platform::auth;

inline const Trust kTrust{u"https://shop.example"_s, u"shop"_s, std::chrono::seconds(5), 100};

class StoppedClock : public core::Clock {
public:
    [[nodiscard]] QDateTime now() const override { return m_now; }
    void turn(qint64 seconds) { m_now = m_now.addSecs(seconds); }

private:
    QDateTime m_now = QDateTime::fromSecsSinceEpoch(1'772'357'400, Qt::UTC);
};

inline Principal anna(const QDateTime &expires)
{
    return {QUuid(u"018f2b1e-0000-7000-8000-000000000001"_s), u"Anna"_s, {u"buyer"_s}, expires};
}

inline QJsonObject claims(const core::Clock &clock)
{
    return accessClaims(kTrust, anna(clock.now().addSecs(900)), clock.now(), u"t1"_s);
}

inline QByteArray part(const QByteArray &json)
{
    return json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

// A token with exactly these bytes, properly signed.
inline QByteArray signedRaw(const Es256Key &key, const QByteArray &header, const QByteArray &payload)
{
    const QByteArray signedPart = part(header) + '.' + part(payload);
    return signedPart + '.' + part(key.sign(signedPart));
}

inline QByteArray headerOf(const Es256Key &key, const QByteArray &more = {})
{
    return "{\"alg\":\"ES256\",\"kid\":\"" + key.publicKey().kid().toLatin1() + '"' + more + '}';
}

inline QByteArray text(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace tokens
