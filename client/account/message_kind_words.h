#pragma once

#include "common/contracts/notification/message_kind.h"

#include <QString>

namespace account {

enum class Reader { Buyer, Seller };

// What a kind of message tells, in a few words.
[[nodiscard]] QString inWords(contracts::notification::MessageKind kind);
// The kinds that somebody may get, in the order in which they happen.
[[nodiscard]] QList<contracts::notification::MessageKind> kindsFor(Reader reader);

} // namespace account
