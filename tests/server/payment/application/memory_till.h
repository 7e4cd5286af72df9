#pragma once

#include "common/core/clock.h"
#include "server/payment/application/events.h"
#include "server/payment/application/open_charges.h"
#include "server/payment/application/payments.h"
#include "server/payment/application/refunds.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace payment::builders {

// Payment's ports in memory.
class MemoryTill : public Payments, public OpenCharges, public Refunds, public Events, public core::Clock {
public:
    [[nodiscard]] int told(const QString &name) const { return int(events.count(name)); }

    // Payments
    Result<bool> lock(OrderId order) override;
    Result<> rememberGivenUp(OrderId order) override;
    Result<std::optional<Payment>> find(OrderId order) override;
    Result<> save(const Payment &payment) override;
    // OpenCharges
    Result<> checkAt(OrderId order, const QDateTime &time) override;
    Result<> postpone(OrderId order, const QDateTime &now, bool heardOf) override;
    // Refunds
    Result<> add(const Payment &payment, const QDateTime &due) override;
    Result<> postpone(OrderId order, const QDateTime &now) override;
    Result<> done(OrderId order, const QDateTime &now) override;
    // Both lists ask with the same words; the tests of the use cases never do.
    Result<std::optional<Payment>> claimDue(const QDateTime &, const QDateTime &) override { return std::nullopt; }
    // Events
    Result<> append(QLatin1StringView type, const QString &subject, const QJsonObject &data) override;
    // Clock
    QDateTime now() const override { return time; }

    QDateTime time{QDate(2026, 3, 1), QTime(12, 0), Qt::UTC};
    QSet<OrderId> givenUp;
    QHash<OrderId, Payment::Facts> payments;
    QHash<OrderId, QDateTime> checks;
    QHash<OrderId, bool> heardOf;
    QSet<OrderId> dueRefunds;
    QSet<OrderId> refunded;
    int refundsAdded = 0;
    QStringList events; // names, without context and version
};

} // namespace payment::builders
