#pragma once

#include "common/core/result.h"

#include <QJsonObject>
#include <QList>

namespace store {

// A fact to be told to the other contexts.
struct Told {
    QString type;
    QString subject;
    QJsonObject data;
};

// Tells the others what happened here, if and only if the transaction under way commits.
class Events {
public:
    virtual ~Events() = default;

    [[nodiscard]] virtual core::Result<> append(const QList<Told> &facts) = 0;
};

// `about` is the event's subject, the id of a book or an order.
template <class Id, class Event> [[nodiscard]] Told told(const Id &about, const Event &event)
{
    return {QString(Event::kType), about.toString(), toJson(event)};
}

} // namespace store
