#pragma once

#include "server/notification/application/notice.h"

#include <QUuid>

namespace notification {

// What has been told to whom.
class Messages {
public:
    virtual ~Messages() = default;

    // Keeps what is to be told of one event; who was told of it already is not told again.
    [[nodiscard]] virtual core::Result<> post(const QUuid &eventId, const Notices &notices) = 0;
    [[nodiscard]] virtual core::Result<bool> wasTold(
        const UserId &user, MessageKind kind, const contracts::OrderId &order) = 0;
};

} // namespace notification
