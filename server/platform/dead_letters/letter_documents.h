#pragma once

#include "common/core/page.h"
#include "server/platform/events/dead_letters.h"

namespace platform::dead_letters {

// What admins are shown, as common/contracts/platform/openapi.yaml says. Of what an event tells only the affected ids
// are: the rest may be anybody's address. `affected` is the name that these stand under in the data of events.
[[nodiscard]] QJsonObject toJson(const events::DeadLetter &letter, const QString &affected);
[[nodiscard]] QJsonObject toJson(const core::Page<events::DeadLetter> &page, const QString &affected);
[[nodiscard]] QJsonObject toJson(const QList<events::TriedLetter> &tried, const QString &affected);

} // namespace platform::dead_letters
