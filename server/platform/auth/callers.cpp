#include "server/platform/auth/callers.h"

#include "server/platform/auth/believed_token.h"
#include "server/platform/auth/service_pass.h"

#include <QJsonDocument>

namespace platform::auth {

using namespace Qt::Literals::StringLiterals;

core::Result<CallerKeys> parseCallerKeys(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return core::fail(core::Fault::Invalid, "malformed-callers"_L1, u"The callers are no JSON object."_s);
    CallerKeys callers;
    const QJsonObject listed = document.object();
    for (auto caller = listed.begin(); caller != listed.end(); ++caller) {
        const auto keys = parseJwks(caller->toObject());
        if (!keys)
            return core::fail(keys.error());
        callers.insert(caller.key(), *keys);
    }
    return callers;
}

QJsonObject toJson(const CallerKeys &keys)
{
    QJsonObject listed;
    for (auto caller = keys.begin(); caller != keys.end(); ++caller)
        listed.insert(caller.key(), toJwks(*caller));
    return listed;
}

Callers::Callers(QString called, const CallerKeys &keys, const core::Clock &clock)
    : m_called(std::move(called))
    , m_keys(keys)
    , m_clock(clock)
{
}

core::Result<QString> Callers::whoBrings(const QByteArray &token) const
{
    if (const auto caller = m_remembered.recall(token, m_clock.now()))
        return *caller;
    return examine(token).transform([&](const Known &known) {
        m_remembered.remember(token, known.caller, known.expires);
        return known.caller;
    });
}

core::Result<Callers::Known> Callers::examine(const QByteArray &token) const
{
    const auto jwt = parseJwt(token);
    if (!jwt)
        return core::fail(jwt.error());
    // Whose key it is says who calls; what the token says of itself must agree.
    const QString caller = ownerOf(jwt->header.value("kid"_L1).toString());
    const Trust trust{.issuer = caller, .audience = m_called};
    const auto believed = believe(token, trust, KnownKeys(m_keys.value(caller)), m_clock.now());
    if (!believed)
        return core::fail(believed.error());
    if (believed->claims.value(claim::kSubject).toString() != caller || !believed->issued)
        return malformedToken();
    if (believed->issued->addSecs(kLongestPass.count()) < believed->expires)
        return core::fail(
            core::Fault::Unauthenticated, "token-too-long"_L1, u"A token of a service is good for minutes."_s);
    return Known{caller, believed->expires};
}

QString Callers::ownerOf(const QString &kid) const
{
    const auto isNamed = [&](const Es256PublicKey &key) { return key.kid() == kid; };
    for (auto caller = m_keys.begin(); caller != m_keys.end(); ++caller) {
        if (std::any_of(caller->begin(), caller->end(), isNamed))
            return caller.key();
    }
    return {};
}

} // namespace platform::auth
