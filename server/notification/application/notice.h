#pragma once

#include "common/contracts/notification/message_facts.h"
#include "common/contracts/notification/message_kind.h"

namespace notification {

using contracts::UserId;
using contracts::notification::MessageFacts;
using contracts::notification::MessageKind;

// What one user is to be told of one fact, not yet in words.
struct Notice {
    UserId recipient;
    MessageKind kind = MessageKind::OrderPlaced;
    MessageFacts facts;
    QDateTime at;

    friend bool operator==(const Notice &, const Notice &) = default;
};

using Notices = QList<Notice>;

} // namespace notification
