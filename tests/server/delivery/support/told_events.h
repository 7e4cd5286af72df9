#pragma once

#include "server/delivery/application/events.h"

#include <QList>

// Remembers what was told, instead of telling it.
class ToldEvents : public delivery::Events {
public:
    struct Told {
        QString type;
        contracts::OrderId order;
        QJsonObject data;
    };

    QList<Told> all;

    template <class Event> [[nodiscard]] qsizetype count() const
    {
        return std::count_if(all.begin(), all.end(), [](const Told &told) { return told.type == Event::kType; });
    }

protected:
    core::Result<> append(QLatin1StringView type, const contracts::OrderId &order, const QJsonObject &data) override
    {
        all.append({type, order, data});
        return {};
    }
};
