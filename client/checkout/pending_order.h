#pragma once

#include "client/api/idempotency_key.h"
#include "client/checkout/user_folder.h"
#include "common/contracts/ordering/place_order.h"

#include <QDateTime>

namespace checkout {

// An order that was sent and whose answer is not known yet. Asked for again with the same key it is never placed twice,
// as long as the shop remembers keys.
struct PendingOrder {
    api::IdempotencyKey key;
    contracts::ordering::PlaceOrderRequest order;
    QDateTime begunAt;

    [[nodiscard]] bool mayBeAskedAgain(const QDateTime &now) const;
};

// Keeps it over a restart; there is at most one per user.
class PendingOrderFile {
public:
    explicit PendingOrderFile(const UserFolder &folder);

    [[nodiscard]] std::optional<PendingOrder> read() const;
    [[nodiscard]] bool write(const PendingOrder &order) const;
    void forget() const;

private:
    KeptFile m_file;
};

} // namespace checkout
