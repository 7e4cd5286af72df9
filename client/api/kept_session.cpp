#include "client/api/kept_session.h"

#include "common/contracts/json/json_reader.h"

#include <QJsonDocument>

namespace api {

using namespace Qt::Literals::StringLiterals;
using contracts::JsonReader;

namespace {

constexpr auto kRefreshToken = "refreshToken"_L1;
constexpr auto kUser = "user"_L1;

} // namespace

QString toText(const KeptSession &session)
{
    const QJsonObject kept{{kRefreshToken, session.refreshToken}, {kUser, toJson(session.user)}};
    return QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

std::optional<KeptSession> parseKeptSession(const QString &text)
{
    JsonReader json(QJsonDocument::fromJson(text.toUtf8()).object());
    json.allowUnknown();
    const KeptSession kept{json.text(kRefreshToken), json.object(kUser, contracts::identity::parseUserRecord)};
    return json.done() ? std::optional(kept) : std::nullopt;
}

} // namespace api
