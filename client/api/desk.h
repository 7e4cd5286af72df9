#pragma once

#include "client/api/idempotency_key.h"
#include "client/api/transport.h"
#include "common/contracts/delivery/delivery_document.h"
#include "common/contracts/delivery/progress_request.h"
#include "common/contracts/order_view/viewed_parts.h"
#include "common/contracts/store/desk.h"
#include "common/contracts/store/requests.h"
#include "common/core/page.h"

namespace api {

// A seller's order desk: paid orders that wait, and their parcels on the way.
class Desk {
public:
    explicit Desk(Transport &shop);

    [[nodiscard]] QFuture<Result<core::Page<contracts::store::DeskRecord>>> list(
        std::optional<contracts::store::DeskStatus> status, const core::PageRequest &page) const;
    [[nodiscard]] QFuture<Result<contracts::store::DeskRecord>> order(const contracts::OrderId &order) const;
    // Confirms the order and hands the parcel over; delivery grants it or tells that it was cancelled before.
    [[nodiscard]] QFuture<Result<contracts::store::DeskRecord>> ship(const contracts::OrderId &order,
        const contracts::store::ShipmentRequest &shipment, const IdempotencyKey &key) const;
    // The parcels of an order that are the seller's own; none until delivery has prepared them.
    [[nodiscard]] QFuture<Result<QList<contracts::order_view::ViewedDelivery>>> parcels(
        const contracts::OrderId &order) const;
    [[nodiscard]] QFuture<Result<contracts::delivery::DeliveryDocument>> progress(const contracts::DeliveryId &delivery,
        const contracts::delivery::ProgressRequest &progress, const IdempotencyKey &key) const;

private:
    Transport &m_shop;
};

} // namespace api
