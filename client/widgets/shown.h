#pragma once

#include "common/core/money.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

namespace widgets {

// How values are shown to people, by the locale of the language in use (QLocale()).
[[nodiscard]] QString shown(core::Money amount); // "₩12,000"
[[nodiscard]] QString shownDay(const QDateTime &moment); // "2026년 3월 1일"
[[nodiscard]] QString shownMoment(const QDateTime &moment); // day and time, local
[[nodiscard]] QString shownAgo(
    const QDateTime &moment, const QDateTime &now); // "just now", "5 minutes ago", then the day

} // namespace widgets
