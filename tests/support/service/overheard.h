#pragma once

#include "common/mqtt/client.h"
#include "server/platform/events/event.h"

#include <QList>

#include <memory>

namespace tests {

// Listens to what a service tells on the broker, each event once.
class Overheard {
public:
    Overheard(const QString &producer, const mqtt::Settings &broker); // returns when it listens
    ~Overheard();

    [[nodiscard]] QList<platform::events::Event> all() const;
    [[nodiscard]] QList<platform::events::Event> of(QLatin1StringView type, const QString &subject) const;

private:
    void note(const platform::events::Event &event);

    std::unique_ptr<mqtt::Client> m_mqtt;
    QList<platform::events::Event> m_events;
};

} // namespace tests
