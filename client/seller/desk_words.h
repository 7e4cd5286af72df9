#pragma once

#include "client/widgets/colours.h"
#include "common/contracts/delivery/delivery_status.h"
#include "common/contracts/store/desk.h"

#include <QStringList>

namespace seller {

using contracts::store::DeskStatus;

// How the desk is divided for work: what has to be packed, what is under way, what is over.
enum class DeskGroup { Waiting, OnTheWay, Done, Cancelled };
inline constexpr int kDeskGroups = 4;

[[nodiscard]] DeskGroup groupOf(DeskStatus status);
[[nodiscard]] QString inWords(DeskStatus status);
[[nodiscard]] QString inWords(DeskGroup group);
[[nodiscard]] widgets::Tone toneOf(DeskStatus status);

// What a courier can tell next of a parcel that is so far.
[[nodiscard]] QList<contracts::delivery::DeliveryStatus> stepsAfter(DeskStatus status);
[[nodiscard]] QString inWords(contracts::delivery::DeliveryStatus step); // as a button: "Out for delivery"
[[nodiscard]] DeskStatus deskStatusOf(contracts::delivery::DeliveryStatus step);

// The end of an order's id, as people and barcodes name it.
[[nodiscard]] QString shortNumber(const contracts::OrderId &order);
// Whether a scan or a typed number means this order: its short number, or all of its id.
[[nodiscard]] bool isNumberOf(const contracts::OrderId &order, const QString &scanned);

[[nodiscard]] QString asLetter(const contracts::store::DeskAddress &address); // lines for a label
[[nodiscard]] int copiesOf(const contracts::store::DeskRecord &order);

} // namespace seller
