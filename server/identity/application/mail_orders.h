#pragma once

#include "server/identity/domain/mail_order.h"

namespace identity {

// The list of mails that are to be sent: what is put on it is sent if and only if the transaction commits, and stays on
// it until that is done, whatever crashes meanwhile. So a mail may come twice, but is not lost.
class MailOrders {
public:
    virtual ~MailOrders() = default;
    [[nodiscard]] virtual Result<> add(const MailOrder &order) = 0;
    // The one that is due first; nobody else gets it before `until`.
    [[nodiscard]] virtual Result<std::optional<MailOrder>> claimDue(const QDateTime &now, const QDateTime &until) = 0;
    [[nodiscard]] virtual Result<> postpone(MailOrderId id, const QDateTime &until) = 0;
    [[nodiscard]] virtual Result<> strike(MailOrderId id) = 0; // it is sent, or never will be
    [[nodiscard]] virtual Result<int> tidy(const QDateTime &orderedBefore) = 0;
};

} // namespace identity
