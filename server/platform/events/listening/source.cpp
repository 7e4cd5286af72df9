#include "server/platform/events/listening/source.h"

#include "server/platform/events/topics.h"

#include <QLoggingCategory>

namespace platform::events {

using namespace Qt::Literals::StringLiterals;
using core::Result;

Q_LOGGING_CATEGORY(lcSource, "platform.events.source")

Source::Source(const SubscriptionSettings &settings, mqtt::Client &mqtt)
    : m_settings(settings)
    , m_mqtt(mqtt)
    , m_prefix(settings.topicRoot + u'/' + settings.producer + u'/')
    , m_feed(settings.feed, settings.credential)
    , m_applied("events_applied_total", "Events taken in", {{"producer", settings.producer}})
{
    m_poll.setInterval(settings.poll);
    connect(&m_poll, &QTimer::timeout, this, &Source::pollHeads);
    connect(&m_mqtt, &mqtt::Client::received, this, &Source::onReceived);
    connect(&m_mqtt, &mqtt::Client::connected, this, &Source::pollHeads);
}

void Source::on(const QString &type, Handler handler)
{
    m_handlers.insert(type, std::move(handler));
}

const QString &Source::producer() const
{
    return m_settings.producer;
}

const Handlers &Source::handlers() const
{
    return m_handlers;
}

Stream *Source::open(int partition, qint64 cursor)
{
    auto &stream = m_streams.at(size_t(partition));
    stream = std::make_unique<Stream>(m_settings.producer, cursor, partition, m_feed);
    m_mqtt.subscribe(eventsTopic(m_settings.topicRoot, m_settings.producer, partition));
    m_mqtt.subscribe(headTopic(m_settings.topicRoot, m_settings.producer, partition));
    m_poll.start();
    // One question for the heads of all partitions that are opened together.
    m_knowsHeads = false;
    QMetaObject::invokeMethod(this, &Source::pollHeads, Qt::QueuedConnection);
    Q_EMIT partitionsChanged(partitions());
    return stream.get();
}

void Source::close(int partition)
{
    auto &stream = m_streams.at(size_t(partition));
    if (!stream)
        return;
    m_mqtt.unsubscribe(eventsTopic(m_settings.topicRoot, m_settings.producer, partition));
    m_mqtt.unsubscribe(headTopic(m_settings.topicRoot, m_settings.producer, partition));
    stream.reset();
    if (partitions() == 0)
        m_poll.stop();
    Q_EMIT partitionsChanged(partitions());
}

void Source::onReceived(const mqtt::Message &message)
{
    if (!message.topic.startsWith(m_prefix))
        return;
    const QStringList levels = message.topic.mid(m_prefix.size()).split(u'/');
    bool isNumber = false;
    const int partition = levels.size() == 2 ? levels.at(1).toInt(&isNumber) : 0;
    if (!isNumber || partition < 0 || partition >= kPartitions)
        return;
    Stream *stream = m_streams.at(size_t(partition)).get();
    if (!stream)
        return;
    if (levels.at(0) == "heads"_L1)
        stream->headIs(message.payload.toLongLong());
    else if (levels.at(0) == "events"_L1)
        onEvent(*stream, partition, message.payload);
}

// What cannot be read here is read from the feed, when a later position shows that it is missing.
void Source::onEvent(Stream &stream, int partition, const QByteArray &json)
{
    const auto event = parseCloudEvent(json);
    if (event && event->producer() == m_settings.producer && event->partition == partition)
        stream.arrived(*event);
    else
        qCWarning(lcSource) << "passes over a message of" << m_settings.producer << partition
                            << (event ? u"from elsewhere"_s : event.error().pointer);
}

void Source::pollHeads()
{
    if (partitions() == 0 || std::exchange(m_polling, true))
        return;
    m_feed.heads(this, [this](const Result<QList<qint64>> &heads) {
        m_polling = false;
        onHeads(heads);
    });
}

void Source::onHeads(const Result<QList<qint64>> &heads)
{
    if (!heads) {
        if (!std::exchange(m_feedAway, true))
            qCWarning(lcSource) << "does not know how far" << m_settings.producer << "is:" << heads.error().slug;
        return;
    }
    m_feedAway = false;
    m_knowsHeads = true;
    for (int partition = 0; partition < kPartitions; ++partition)
        if (Stream *stream = m_streams.at(size_t(partition)).get())
            stream->headIs(heads->at(partition));
}

void Source::noteApplied(const QString &subject)
{
    ++m_appliedTotal;
    m_applied.increment();
    Q_EMIT applied(subject);
}

void Source::noteHeld(const Held &held)
{
    m_held = held;
}

int Source::partitions() const
{
    return int(std::count_if(m_streams.cbegin(), m_streams.cend(), [](const auto &stream) { return bool(stream); }));
}

bool Source::isCaughtUp() const
{
    return (m_knowsHeads || partitions() == 0) && lag() == 0;
}

qint64 Source::lag() const
{
    qint64 total = 0;
    for (const auto &stream : m_streams)
        if (stream)
            total += stream->lag();
    return total;
}

quint64 Source::appliedTotal() const
{
    return m_appliedTotal;
}

const Held &Source::held() const
{
    return m_held;
}

} // namespace platform::events
