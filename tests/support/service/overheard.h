#pragma once

#include "server/platform/events/event.h"
#include "common/mqtt/client.h"

#include <QList>

#include <memory>

namespace tests {

// Listens to what a service tells on the broker.
class Overheard {
public:
    Overheard(const QString &producer, const mqtt::Settings &broker); // returns when it listens
    ~Overheard();

    [[nodiscard]] QList<platform::events::Event> all() const;
    [[nodiscard]] QList<platform::events::Event> of(QLatin1StringView type, const QString &subject) const;

private:
    std::unique_ptr<mqtt::Client> m_mqtt;
    QList<platform::events::Event> m_events;
};

} // namespace tests
