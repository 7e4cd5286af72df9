#include "tests/support/service/overheard.h"

#include <QEventLoop>

namespace tests {

using namespace Qt::Literals::StringLiterals;
using namespace platform;

Overheard::Overheard(const QString &producer, const mqtt::Settings &broker)
    : m_mqtt(mqtt::makeClient(broker))
{
    QObject::connect(m_mqtt.get(), &mqtt::Client::received, m_mqtt.get(), [this](const mqtt::Message &message) {
        if (const auto event = events::parseCloudEvent(message.payload))
            m_events.append(*event);
    });
    QEventLoop untilListening;
    QObject::connect(m_mqtt.get(), &mqtt::Client::subscribed, &untilListening, &QEventLoop::quit);
    m_mqtt->subscribe(u"bookstore/%1/events/+"_s.arg(producer));
    m_mqtt->open();
    untilListening.exec();
}

Overheard::~Overheard()
{
    m_mqtt->close();
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
