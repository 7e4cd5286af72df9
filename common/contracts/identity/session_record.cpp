#include "common/contracts/identity/session_record.h"

#include "common/contracts/identity/keys.h"
#include "common/contracts/json/json_reader.h"

namespace contracts::identity {

using namespace keys;

namespace {
constexpr qint64 kLongestLife = 24 * 3'600; // seconds
} // namespace

QJsonObject toJson(const SessionRecord &session)
{
    return {{kAccessToken, session.accessToken}, {kRefreshToken, session.refreshToken},
        {kExpiresIn, qint64(session.expiresIn.count())}, {kUser, toJson(session.user)}};
}

Result<SessionRecord> parseSessionRecord(const QJsonObject &body)
{
    JsonReader json(body);
    json.allowUnknown();
    const SessionRecord session{json.text(kAccessToken, kLongestToken), json.text(kRefreshToken, kLongestToken),
        std::chrono::seconds(json.number(kExpiresIn, 0, kLongestLife)), json.object(kUser, parseUserRecord)};
    return json.done().transform([&] { return session; });
}

} // namespace contracts::identity
