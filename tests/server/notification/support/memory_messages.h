#pragma once

#include "server/notification/application/messages.h"

// Notices kept in memory, for tests of the use cases.
class MemoryMessages : public notification::Messages {
public:
    notification::Notices posted;

    core::Result<> post(const QUuid &eventId, const notification::Notices &notices) override
    {
        for (const notification::Notice &notice : notices) {
            if (m_told.contains({eventId, notice.recipient}))
                continue;
            m_told.append({eventId, notice.recipient});
            posted.append(notice);
        }
        return {};
    }

    core::Result<bool> wasTold(
        const notification::UserId &user, notification::MessageKind kind, const contracts::OrderId &order) override
    {
        return std::any_of(posted.cbegin(), posted.cend(), [&](const notification::Notice &notice) {
            return notice.recipient == user && notice.kind == kind && notice.facts.orderId == order;
        });
    }

private:
    QList<std::pair<QUuid, notification::UserId>> m_told;
};
