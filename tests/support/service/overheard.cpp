#include "tests/support/service/overheard.h"

#include "tests/support/exchanges/exchanges.h"

#include <QEventLoop>

namespace tests {

using namespace Qt::Literals::StringLiterals;
using namespace platform;

Overheard::Overheard(const QString &producer, const mqtt::Settings &broker)
    : m_mqtt(mqtt::makeClient(broker))
{
    QObject::connect(m_mqtt.get(), &mqtt::Client::received, m_mqtt.get(), [this](const mqtt::Message &message) {
        noteMessage(message.topic, message.payload);
        if (const auto event = events::parseCloudEvent(message.payload))
            note(*event);
    });
    QEventLoop untilListening;
    const QString events = u"bookstore/%1/events/+"_s.arg(producer);
    QObject::connect(m_mqtt.get(), &mqtt::Client::subscribed, &untilListening, [&](const QString &filter) {
        if (filter == events)
            untilListening.quit();
    });
    m_mqtt->subscribe(u"bookstore/%1/heads/+"_s.arg(producer));
    m_mqtt->subscribe(events);
    m_mqtt->open();
    untilListening.exec();
}

Overheard::~Overheard()
{
    m_mqtt->close();
}

// A service that was killed may publish again what it had published; listeners know it as the same event.
void Overheard::note(const events::Event &event)
{
    const auto isSame = [&](const events::Event &known) { return known.id == event.id; };
    if (std::none_of(m_events.cbegin(), m_events.cend(), isSame))
        m_events.append(event);
}

QList<events::Event> Overheard::all() const
{
    return m_events;
}

QList<events::Event> Overheard::of(QLatin1StringView type, const QString &subject) const
{
    QList<events::Event> chosen;
    for (const events::Event &event : m_events) {
        if (event.type == type && event.subject == subject)
            chosen.append(event);
    }
    return chosen;
}

} // namespace tests
