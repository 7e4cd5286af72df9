#pragma once

#include "common/contracts/notification/message_kind.h"

#include <QSet>

namespace contracts::notification {

enum class Language { Korean, English };

[[nodiscard]] QLatin1StringView toText(Language language); // "ko", "en"
// Error: Invalid "unknown-language".
[[nodiscard]] Result<Language> parseLanguage(QStringView text);

// How a user wants to be told: in which language, and what not to push. What is muted is still listed.
struct Preferences {
    Language language = Language::Korean;
    QSet<MessageKind> muted;

    friend bool operator==(const Preferences &, const Preferences &) = default;
};

[[nodiscard]] QJsonObject toJson(const Preferences &preferences);
[[nodiscard]] Result<Preferences> parsePreferences(const QJsonObject &body); // strict

} // namespace contracts::notification
