#pragma once

#include "common/contracts/notification/message.h"
#include "common/contracts/notification/preferences.h"

namespace notification {

using contracts::notification::Language;
using contracts::notification::Message;
using contracts::notification::MessageFacts;
using contracts::notification::MessageKind;

// A message as it is kept: what it says, but not in which language. It is put into words when it is read or pushed, so
// that the whole list follows its reader's language.
struct KeptMessage {
    qint64 number = 0;
    QUuid eventId;
    MessageKind kind = MessageKind::OrderPlaced;
    MessageFacts facts;
    QDateTime at;
    bool read = false;

    friend bool operator==(const KeptMessage &, const KeptMessage &) = default;
};

[[nodiscard]] Message inWords(const KeptMessage &message, Language language);

} // namespace notification
