#pragma once

#include "common/contracts/notification/message_kind.h"
#include "common/contracts/notification/preferences.h"

#include <span>

namespace notification {

// How a kind of message is said. Words in braces stand for facts: {books} {amount} {deadline} {courier} {waybill}
// {place} {shortBy} {shopName}.
struct Phrase {
    contracts::notification::MessageKind kind;
    QStringView title;
    QStringView text;
};

// Of several phrases of a kind, the first whose facts are all known is said.
[[nodiscard]] std::span<const Phrase> koreanPhrases();
[[nodiscard]] std::span<const Phrase> englishPhrases();

} // namespace notification
