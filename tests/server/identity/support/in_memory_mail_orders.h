#pragma once

#include "server/identity/application/mail_orders.h"

#include <QMap>

// Mails to be sent that are gone when the test is over.
class InMemoryMailOrders : public identity::MailOrders {
public:
    using MailOrder = identity::MailOrder;

    [[nodiscard]] core::Result<> add(const MailOrder &order) override;
    [[nodiscard]] core::Result<std::optional<MailOrder>> claimDue(
        const QDateTime &now, const QDateTime &until) override;
    [[nodiscard]] core::Result<> postpone(identity::MailOrderId id, const QDateTime &until) override;
    [[nodiscard]] core::Result<> strike(identity::MailOrderId id) override;
    [[nodiscard]] core::Result<int> tidy(const QDateTime &orderedBefore) override;

private:
    struct Listed {
        MailOrder order;
        QDateTime dueAt;
    };
    QMap<identity::MailOrderId, Listed> m_listed;
};
