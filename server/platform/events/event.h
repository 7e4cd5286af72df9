#pragma once

#include "common/core/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QUuid>

namespace platform::events {

// Partitions are a fixed number for ever: the position of a subject depends on it.
inline constexpr int kPartitions = 8;

// A fact that a service tells the others: CloudEvents 1.0 in structured JSON mode, with the extension attributes
// `partition`, `position` (sequence without gaps within producer and partition) and `traceparent`.
struct Event {
    QUuid id;
    QString source; // the producer, "/ordering"
    QString type; // "shop.ordering.OrderPlaced.v1"
    QString subject; // the correlation key
    QDateTime time;
    QJsonObject data;
    QByteArray traceparent;
    int partition = 0;
    qint64 position = 0; // 0: not yet numbered

    [[nodiscard]] QString producer() const; // "ordering"
};

[[nodiscard]] int partitionOf(const QString &subject); // FNV-1a of its UTF-8, modulo kPartitions
[[nodiscard]] QByteArray toCloudEvent(const Event &event);
// Errors: Malformed "malformed-event" with the pointer of what is missing or wrong. Unknown attributes are kept out.
[[nodiscard]] core::Result<Event> parseCloudEvent(const QByteArray &json);
[[nodiscard]] core::Result<Event> parseCloudEvent(const QJsonObject &object);

} // namespace platform::events
