#include "server/provider_simulator/ledger.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace provider_simulator {

using namespace Qt::Literals::StringLiterals;
using core::fail;
using core::Fault;

namespace {

constexpr auto kChargeKey = "charge"_L1;
constexpr auto kRefundKey = "refund"_L1;
constexpr auto kReference = "reference"_L1;
constexpr auto kAmount = "amount"_L1;
constexpr auto kMethod = "method"_L1;
constexpr auto kStatus = "status"_L1;
constexpr auto kApproved = "approved"_L1;
constexpr auto kDeclined = "declined"_L1;

Charge chargeOf(const QJsonObject &entry)
{
    return {entry.value(kReference).toString(), Money::krw(entry.value(kAmount).toInteger()),
        entry.value(kMethod).toString(), entry.value(kStatus) == kApproved};
}

Refund refundOf(const QJsonObject &entry)
{
    return {entry.value(kReference).toString(), entry.value(kChargeKey).toString(),
        Money::krw(entry.value(kAmount).toInteger())};
}

} // namespace

QJsonObject toJson(const Charge &charge)
{
    return {{kReference, charge.reference}, {kAmount, charge.amount.minorUnits()}, {kMethod, charge.method},
        {kStatus, charge.approved ? kApproved : kDeclined}};
}

QJsonObject toJson(const Refund &refund)
{
    return {{kReference, refund.reference}, {kChargeKey, refund.charge}, {kAmount, refund.amount.minorUnits()},
        {kStatus, "refunded"_L1}};
}

Ledger::Ledger(const QString &path)
    : m_file(path)
{
}

Result<> Ledger::open()
{
    if (!m_file.open(QIODevice::ReadWrite))
        return fail(Fault::Unavailable, "cannot-open-ledger"_L1, m_file.errorString());
    qint64 whole = 0;
    while (!m_file.atEnd()) {
        const QByteArray line = m_file.readLine();
        if (!line.endsWith('\n'))
            break;
        whole = m_file.pos();
        take(QJsonDocument::fromJson(line).object());
    }
    m_file.resize(whole);
    m_file.seek(whole);
    return {};
}

std::optional<Charge> Ledger::find(const QString &reference) const
{
    const auto found = m_charges.constFind(reference);
    return found == m_charges.constEnd() ? std::nullopt : std::optional(*found);
}

Result<Charge> Ledger::charge(const Charge &charge)
{
    if (const auto known = find(charge.reference)) {
        if (known->amount != charge.amount)
            return fail(Fault::Refused, "other-amount"_L1, u"This reference was charged with another amount."_s);
        return *known;
    }
    return write(kChargeKey, toJson(charge)).transform([&] { return charge; });
}

Result<Refund> Ledger::refund(const Refund &refund)
{
    const auto known = m_refunds.constFind(refund.reference);
    if (known != m_refunds.constEnd()) {
        if (*known != refund)
            return fail(Fault::Refused, "other-amount"_L1, u"This reference stands for another refund."_s);
        return *known;
    }
    const auto charged = find(refund.charge);
    if (!charged || !charged->approved)
        return fail(Fault::NotFound, "no-such-charge"_L1, u"Nothing was charged under this reference."_s);
    if (refundedOf(refund.charge) + refund.amount > charged->amount)
        return fail(Fault::Refused, "more-than-charged"_L1, u"That much was not charged."_s);
    return write(kRefundKey, toJson(refund)).transform([&] { return refund; });
}

QJsonObject Ledger::audit() const
{
    QJsonArray charges;
    QJsonArray refunds;
    qint64 charged = 0;
    qint64 refunded = 0;
    for (const Charge &charge : m_charges) {
        charges.append(toJson(charge));
        charged += charge.approved ? charge.amount.minorUnits() : 0;
    }
    for (const Refund &refund : m_refunds) {
        refunds.append(toJson(refund));
        refunded += refund.amount.minorUnits();
    }
    return {{"charges"_L1, charges}, {"refunds"_L1, refunds}, {"charged"_L1, charged}, {"refunded"_L1, refunded}};
}

void Ledger::take(const QJsonObject &line)
{
    if (line.contains(kChargeKey)) {
        const Charge charge = chargeOf(line.value(kChargeKey).toObject());
        m_charges.insert(charge.reference, charge);
    } else if (line.contains(kRefundKey)) {
        const Refund refund = refundOf(line.value(kRefundKey).toObject());
        m_refunds.insert(refund.reference, refund);
    }
}

Result<> Ledger::write(QLatin1StringView kind, const QJsonObject &entry)
{
    const QJsonObject line{{kind, entry}};
    if (m_file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n') < 0 || !m_file.flush())
        return fail(Fault::Unavailable, "cannot-write-ledger"_L1, m_file.errorString());
    take(line);
    return {};
}

Money Ledger::refundedOf(const QString &charge) const
{
    Money refunded;
    for (const Refund &refund : m_refunds) {
        if (refund.charge == charge)
            refunded = refunded + refund.amount;
    }
    return refunded;
}

} // namespace provider_simulator
