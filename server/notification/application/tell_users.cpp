#include "server/notification/application/tell_users.h"

namespace notification {

TellUsers::TellUsers(Messages &messages)
    : m_messages(messages)
{
}

core::Result<> TellUsers::run(const QUuid &eventId, const Notices &notices)
{
    return m_messages.post(eventId, notices);
}

core::Result<> TellUsers::run(const QUuid &eventId, const contracts::ordering::OrderPaymentFailed &event)
{
    const auto buyer = contracts::userOf(event.buyerId);
    return m_messages.wasTold(buyer, MessageKind::PaymentDeferred, event.orderId).and_then([&](bool wasDeferred) {
        return wasDeferred ? run(eventId, noticesOf(event)) : core::Result<>();
    });
}

} // namespace notification
