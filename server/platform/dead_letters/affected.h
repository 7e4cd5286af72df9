#pragma once

#include "server/platform/events/event.h"

#include <QStringList>

namespace platform::dead_letters {

// The ids that stand under `name` anywhere in what the event tells, each once: the orders, for instance, that wait
// while it is not applied.
[[nodiscard]] QStringList affectedBy(const events::Event &event, const QString &name);

} // namespace platform::dead_letters
