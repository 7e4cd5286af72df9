#include "tests/bench/arrivals.h"

#include "tests/bench/waiting.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QJsonObject>

namespace bench {

using namespace Qt::Literals::StringLiterals;

mqtt::Settings asClientOf(const journeys::Person &who, const QUrl &mqtt)
{
    return {.host = mqtt.host(),
        .port = quint16(mqtt.port(1883)),
        .clientId = who.id + u"-bench"_s,
        .user = who.id,
        .password = QString::fromLatin1(who.token)};
}

Arrivals::Arrivals(const QUrl &mqtt, const journeys::Person &who)
    : m_client(mqtt::makeClient(asClientOf(who, mqtt)))
{
    using mqtt::Client;
    connect(m_client.get(), &Client::received, this, &Arrivals::note);
    connect(m_client.get(), &Client::subscribed, this, [this] { m_listening = true; });
    m_client->subscribe(u"bookstore/users/%1/messages"_s.arg(who.id));
    m_client->open();
}

bool Arrivals::waitUntilListening()
{
    const QDeadlineTimer deadline(10'000);
    while (!m_listening && !deadline.hasExpired())
        waitForEvents();
    return m_listening;
}

void Arrivals::forget()
{
    m_counts.clear();
    m_delays = {};
}

bool Arrivals::waitFor(const QString &kind, qsizetype count, std::chrono::milliseconds limit)
{
    const QDeadlineTimer deadline(limit);
    while (m_counts.value(kind) < count && !deadline.hasExpired())
        waitForEvents();
    return m_counts.value(kind) >= count;
}

const Samples &Arrivals::delays() const
{
    return m_delays;
}

void Arrivals::note(const mqtt::Message &message)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QJsonObject told = QJsonDocument::fromJson(message.payload).object();
    ++m_counts[told.value("kind"_L1).toString()];
    const QDateTime fact = QDateTime::fromString(told.value("at"_L1).toString(), Qt::ISODateWithMs);
    m_delays.add(double(fact.msecsTo(now)));
}

} // namespace bench
