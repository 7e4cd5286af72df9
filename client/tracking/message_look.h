#pragma once

#include "client/widgets/colours.h"
#include "common/contracts/notification/message_kind.h"

#include <QLatin1StringView>

namespace tracking {

using contracts::notification::MessageKind;

// How a message is marked; its words come from the shop.
struct MessageLook {
    QLatin1StringView icon;
    widgets::Tone tone;
};

[[nodiscard]] MessageLook lookOf(MessageKind kind);

} // namespace tracking
