#pragma once

#include "client/tracking/fact_words.h"
#include "common/contracts/order_view/order_document.h"

namespace tracking {

using contracts::order_view::OrderDocument;
using contracts::order_view::ViewedDelivery;

// One line of the timeline: something that happened, or that is still to come.
struct Step {
    QString key; // the same step has the same key whenever the order is read
    FactWords words;
    std::optional<QDateTime> at; // nothing: still to come

    [[nodiscard]] bool isToCome() const { return !at; }
};

// What belongs together: the order and its payment, each parcel, the end.
struct Chapter {
    QString key;
    QString title; // "Parcel 1 of 2"; the end has none
    QString books; // in the parcel, "Kafka on the Shore and 2 more"
    QString courier;
    QString waybill;
    const StatusLook *status = nullptr; // of the parcel
    QList<Step> steps;
};

// The life of an order as its buyer reads it, from top to bottom.
[[nodiscard]] QList<Chapter> storyOf(const OrderDocument &order);

// "Kafka on the Shore and 2 more"; empty while no line is known.
[[nodiscard]] QString booksOf(const QList<contracts::order_view::ViewedLine> &lines);

// How far a parcel has come: 0.0 nothing, 1.0 at the buyer's.
[[nodiscard]] double progressOf(const ViewedDelivery &delivery);

} // namespace tracking
