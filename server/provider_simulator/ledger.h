#pragma once

#include "common/core/money.h"
#include "common/core/result.h"

#include <QFile>
#include <QHash>
#include <QJsonObject>

namespace provider_simulator {

using core::Money;
using core::Result;

struct Charge {
    QString reference; // of the shop, once for each charge
    Money amount;
    QString method;
    bool approved = false;

    friend bool operator==(const Charge &, const Charge &) = default;
};

struct Refund {
    QString reference; // of the shop, once for each refund
    QString charge; // the reference of what goes back
    Money amount;

    friend bool operator==(const Refund &, const Refund &) = default;
};

[[nodiscard]] QJsonObject toJson(const Charge &charge);
[[nodiscard]] QJsonObject toJson(const Refund &refund);

// The books of the provider: what was charged and what went back, by the references of the shop. Lines are added to a
// file, and read again at the start; a line torn by a crash was never answered and does not count.
class Ledger {
public:
    explicit Ledger(const QString &path);

    [[nodiscard]] Result<> open(); // Unavailable "cannot-open-ledger"

    [[nodiscard]] std::optional<Charge> find(const QString &reference) const;
    // The charge that stands under the reference, which is an earlier one when there is one. Errors: Refused
    // "other-amount" when that was for another amount, Unavailable "cannot-write-ledger".
    [[nodiscard]] Result<Charge> charge(const Charge &charge);
    // The same for refunds. Errors besides: NotFound "no-such-charge", Refused "more-than-charged".
    [[nodiscard]] Result<Refund> refund(const Refund &refund);

    // Everything, for audits: {charges, refunds, charged, refunded}.
    [[nodiscard]] QJsonObject audit() const;

private:
    void take(const QJsonObject &line);
    [[nodiscard]] Result<> write(QLatin1StringView kind, const QJsonObject &entry);
    [[nodiscard]] Money refundedOf(const QString &charge) const;

    QFile m_file;
    QHash<QString, Charge> m_charges;
    QHash<QString, Refund> m_refunds;
};

} // namespace provider_simulator
