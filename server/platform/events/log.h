#pragma once

#include "server/platform/events/event.h"
#include "server/platform/postgres/connection.h"

namespace platform::events {

// Writes an event into the log of this service, in the caller's transaction: it is told to the others if and only
// if that commits. Its id, time and trace are those of now. Numbering and publishing is the relay's.
//
// Append after the rows that serialise the subject are locked or written: events of one subject are told in the
// order in which they were appended, which is the order of their effects only then.
[[nodiscard]] core::Result<> append(
    postgres::Connection &connection, const QString &type, const QString &subject, const QJsonObject &data);

struct Fact {
    QString type;
    QString subject;
    QJsonObject data;
};

// The same for many at once, in their order: thousands cost little more than one.
[[nodiscard]] core::Result<> append(postgres::Connection &connection, const QList<Fact> &facts);

} // namespace platform::events
