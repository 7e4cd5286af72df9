#include "common/contracts/identity/open_session.h"

#include "common/contracts/identity/keys.h"
#include "common/contracts/json/json_reader.h"
#include "common/core/clock.h"

namespace contracts::identity {

using namespace keys;

QJsonObject toJson(const OpenSession &session)
{
    return {{kSessionId, session.sessionId.toString()}, {kOpenedAt, core::toRfc3339(session.openedAt)},
        {kLastUsedAt, core::toRfc3339(session.lastUsedAt)}, {kAddress, session.address}, {kDevice, session.device},
        {kCurrent, session.current}};
}

Result<OpenSession> parseOpenSession(const QJsonObject &body, const QString &pointer)
{
    JsonReader json(body, pointer);
    json.allowUnknown();
    const OpenSession session{json.id<SessionId>(kSessionId), json.time(kOpenedAt), json.time(kLastUsedAt),
        json.text(kAddress, kLongestAddress, 0), json.text(kDevice, kLongestDevice, 0), json.flag(kCurrent)};
    return json.done().transform([&] { return session; });
}

} // namespace contracts::identity
