#pragma once

#include "common/contracts/notification/message_list.h"

namespace tests {

using contracts::notification::Message;
using contracts::notification::MessageKind;

[[nodiscard]] Message aMessage(qint64 number, MessageKind kind = MessageKind::DeliveryStarted);
[[nodiscard]] QList<Message> messages(qint64 from, qint64 to);

} // namespace tests
