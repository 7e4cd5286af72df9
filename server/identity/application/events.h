#pragma once

#include "common/contracts/identity/identity_events.h"

namespace identity {

using core::Result;

// Tells the others what happened, if and only if the transaction commits.
class Events {
public:
    virtual ~Events() = default;
    [[nodiscard]] virtual Result<> append(QLatin1StringView type, const QString &subject, const QJsonObject &data) = 0;

    template <class UserEvent> [[nodiscard]] Result<> tell(const UserEvent &event)
    {
        return append(UserEvent::kType, event.userId.toString(), toJson(event));
    }
};

} // namespace identity
