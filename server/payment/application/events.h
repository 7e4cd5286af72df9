#pragma once

#include "common/core/result.h"

#include <QJsonObject>

namespace payment {

using core::Result;

// Tells the others what happened, if and only if the transaction commits.
class Events {
public:
    virtual ~Events() = default;
    [[nodiscard]] virtual Result<> append(QLatin1StringView type, const QString &subject, const QJsonObject &data) = 0;

    template <class PaymentEvent> [[nodiscard]] Result<> tell(const PaymentEvent &event)
    {
        return append(PaymentEvent::kType, event.orderId.toString(), toJson(event));
    }
};

} // namespace payment
