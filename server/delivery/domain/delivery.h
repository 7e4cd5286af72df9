#pragma once

#include "common/contracts/ids/ids.h"
#include "server/delivery/domain/delivery_flow.h"
#include "server/delivery/domain/handover.h"

#include <QDateTime>

namespace delivery {

using contracts::BuyerId;
using contracts::DeliveryId;
using contracts::OrderId;
using contracts::SellerId;

// Whose parcel it is.
struct Parcel {
    DeliveryId id;
    OrderId orderId;
    SellerId sellerId;
    BuyerId buyerId;

    friend bool operator==(const Parcel &, const Parcel &) = default;
};

// One step of a parcel on its way.
struct Step {
    DeliveryStatus status = DeliveryStatus::Preparing;
    std::optional<QString> place;
    QDateTime at;

    friend bool operator==(const Step &, const Step &) = default;
};

// One seller's parcel of an order, from its preparation to the buyer's door. Each change is one step of the flow;
// reporting again where the parcel already is changes nothing and is no error.
class Delivery {
public:
    using Taken = core::Result<std::optional<Step>>;

    [[nodiscard]] static Delivery prepare(const Parcel &parcel, const QDateTime &now);
    // As it was kept: with its last step and the number of steps it had taken.
    [[nodiscard]] static Delivery restore(
        const Parcel &parcel, const Step &last, int stepCount, std::optional<Handover> handover);

    // Each returns the step that was taken, or nothing when the parcel is there already.
    // Error: Refused "illegal-move".
    [[nodiscard]] Taken handOver(const Handover &handover, const QDateTime &now);
    [[nodiscard]] Taken progress(DeliveryStatus status, const std::optional<QString> &place, const QDateTime &now);
    [[nodiscard]] Taken cancel(const QDateTime &now);

    [[nodiscard]] const Parcel &parcel() const { return m_parcel; }
    [[nodiscard]] DeliveryStatus status() const { return m_last.status; }
    [[nodiscard]] const Step &lastStep() const { return m_last; }
    [[nodiscard]] int stepCount() const { return m_stepCount; }
    [[nodiscard]] const std::optional<Handover> &handover() const { return m_handover; }
    [[nodiscard]] bool wasHandedOver() const;

    friend bool operator==(const Delivery &, const Delivery &) = default;

private:
    Delivery(const Parcel &parcel, const Step &last, int stepCount, std::optional<Handover> handover);

    [[nodiscard]] Taken take(DeliveryTrigger trigger, const std::optional<QString> &place, const QDateTime &now);

    Parcel m_parcel;
    Step m_last;
    int m_stepCount = 1;
    std::optional<Handover> m_handover;
};

} // namespace delivery
