#pragma once

#include "common/contracts/delivery/delivery_events.h"

namespace delivery {

// Where facts are told to the other contexts, together with the change that made them.
class Events {
public:
    virtual ~Events() = default;

    template <class Event> [[nodiscard]] core::Result<> tell(const contracts::OrderId &order, const Event &event)
    {
        return append(Event::kType, order, contracts::delivery::toJson(event));
    }

protected:
    [[nodiscard]] virtual core::Result<> append(
        QLatin1StringView type, const contracts::OrderId &order, const QJsonObject &data) = 0;
};

} // namespace delivery
