#include "client/checkout/pending_order.h"

namespace checkout {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kFile = "pending_order.json"_L1;
constexpr auto kKey = "key"_L1;
constexpr auto kOrder = "order"_L1;
constexpr auto kBegunAt = "begunAt"_L1;

// The shop keeps keys for at least 24 hours; afterwards the same question would be a new order.
constexpr std::chrono::seconds kRemembered = 23h;

} // namespace

bool PendingOrder::mayBeAskedAgain(const QDateTime &now) const
{
    return begunAt.secsTo(now) < kRemembered.count();
}

PendingOrderFile::PendingOrderFile(const UserFolder &folder)
    : m_file(folder.file(kFile))
{
}

std::optional<PendingOrder> PendingOrderFile::read() const
{
    const QJsonObject kept = m_file.read();
    const QByteArray key = kept.value(kKey).toString().toLatin1();
    const auto order = contracts::ordering::parsePlaceOrder(kept.value(kOrder).toObject());
    const QDateTime begunAt = QDateTime::fromString(kept.value(kBegunAt).toString(), Qt::ISODateWithMs);
    if (key.isEmpty() || !order || !begunAt.isValid())
        return std::nullopt;
    return PendingOrder{api::IdempotencyKey::from(key), *order, begunAt};
}

bool PendingOrderFile::write(const PendingOrder &order) const
{
    return m_file.write({{kKey, QString::fromLatin1(order.key.bytes())}, {kOrder, toJson(order.order)},
        {kBegunAt, order.begunAt.toString(Qt::ISODateWithMs)}});
}

void PendingOrderFile::forget() const
{
    m_file.forget();
}

} // namespace checkout
