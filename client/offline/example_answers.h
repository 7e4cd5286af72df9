#pragma once

#include "client/api/transport.h"

#include <QJsonArray>
#include <QJsonObject>

namespace offline {

// common/contracts/<context>/examples/<name>.json
struct Example {
    QLatin1StringView context;
    QLatin1StringView name;
};

[[nodiscard]] QJsonObject read(const Example &example);
[[nodiscard]] api::Answered answerWith(const QJsonObject &body, int status = 200);

// The list of an example as the only page there is: what comes after it is nothing.
[[nodiscard]] QJsonObject onlyPage(const Example &list, bool isFirst);

// The item of the list whose `member` is `id`, with what the example of one such item says besides.
[[nodiscard]] std::optional<QJsonObject> itemOf(
    const Example &list, const Example &one, QLatin1StringView member, const QString &id);

} // namespace offline
