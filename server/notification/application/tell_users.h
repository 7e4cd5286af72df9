#pragma once

#include "server/notification/application/messages.h"
#include "server/notification/application/notices.h"

namespace notification {

// Tells those whom a fact concerns, each once.
class TellUsers {
public:
    explicit TellUsers(Messages &messages);

    [[nodiscard]] core::Result<> run(const QUuid &eventId, const Notices &notices);
    // A payment that fails at once was answered at once; only who had been put off is told.
    [[nodiscard]] core::Result<> run(const QUuid &eventId, const contracts::ordering::OrderPaymentFailed &event);

private:
    Messages &m_messages;
};

} // namespace notification
