#include "server/platform/events/event.h"

#include "common/core/clock.h"

#include <QJsonDocument>
#include <QTimeZone>

namespace platform::events {

using namespace Qt::Literals::StringLiterals;
using core::Fault;
using core::Result;

namespace {

constexpr auto kSpecVersion = "specversion"_L1;
constexpr auto kId = "id"_L1;
constexpr auto kSource = "source"_L1;
constexpr auto kType = "type"_L1;
constexpr auto kSubject = "subject"_L1;
constexpr auto kTime = "time"_L1;
constexpr auto kContentType = "datacontenttype"_L1;
constexpr auto kData = "data"_L1;
constexpr auto kTraceparent = "traceparent"_L1;
constexpr auto kPartition = "partition"_L1;
constexpr auto kPosition = "position"_L1;

constexpr double kLargestPosition = 9'007'199'254'740'991; // what JSON numbers carry exactly

// Reads the attributes one by one and remembers the first that is missing or wrong.
class Envelope {
public:
    explicit Envelope(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    QString text(QLatin1StringView key)
    {
        const QJsonValue value = m_object.value(key);
        const QString text = value.toString();
        // No database keeps NUL or half of a surrogate pair.
        check(key, !text.isEmpty() && text.isValidUtf16() && !text.contains(QChar(u'\0')));
        return text;
    }

    qint64 number(QLatin1StringView key, double smallest, double largest)
    {
        const double value = m_object.value(key).toDouble(-1);
        const bool isInRange = value >= smallest && value <= largest; // else it may be none that qint64 has
        check(key, isInRange && value == double(qint64(value)));
        return isInRange ? qint64(value) : qint64(smallest);
    }

    QJsonObject data()
    {
        check(kData, m_object.value(kData).isObject());
        return m_object.value(kData).toObject();
    }

    QUuid id()
    {
        const QUuid id = QUuid::fromString(text(kId));
        check(kId, !id.isNull());
        return id;
    }

    QDateTime time()
    {
        const QDateTime time = QDateTime::fromString(text(kTime), Qt::ISODateWithMs);
        check(kTime, time.isValid() && time.timeSpec() != Qt::LocalTime);
        return time.toUTC();
    }

    QByteArray optionalText(QLatin1StringView key) { return m_object.value(key).toString().toLatin1(); }

    void check(QLatin1StringView key, bool good)
    {
        if (!good && m_fault.isEmpty())
            m_fault = u"/"_s + key;
    }

    [[nodiscard]] QString fault() const { return m_fault; }

private:
    QJsonObject m_object;
    QString m_fault;
};

tl::unexpected<core::Error> malformed(const QString &detail, const QString &pointer = {})
{
    return core::fail(core::Error{Fault::Malformed, u"malformed-event"_s, detail, pointer, {}});
}

} // namespace

QString Event::producer() const
{
    return source.startsWith(u'/') ? source.mid(1) : source;
}

int partitionOf(const QString &subject)
{
    quint64 hash = 14'695'981'039'346'656'037ULL;
    for (const char byte : subject.toUtf8())
        hash = (hash ^ quint8(byte)) * 1'099'511'628'211ULL;
    return int(hash % kPartitions);
}

QByteArray toCloudEvent(const Event &event)
{
    QJsonObject envelope{{kSpecVersion, u"1.0"_s}, {kId, event.id.toString(QUuid::WithoutBraces)},
        {kSource, event.source}, {kType, event.type}, {kSubject, event.subject}, {kTime, core::toRfc3339(event.time)},
        {kContentType, u"application/json"_s}, {kData, event.data}, {kPartition, event.partition},
        {kPosition, event.position}};
    if (!event.traceparent.isEmpty())
        envelope.insert(kTraceparent, QString::fromLatin1(event.traceparent));
    return QJsonDocument(envelope).toJson(QJsonDocument::Compact);
}

Result<Event> parseCloudEvent(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return malformed(error.error ? error.errorString() : u"An object is expected."_s);
    return parseCloudEvent(document.object());
}

Result<Event> parseCloudEvent(const QJsonObject &object)
{
    Envelope envelope(object);
    envelope.check(kSpecVersion, envelope.text(kSpecVersion) == "1.0"_L1);
    Event event;
    event.id = envelope.id();
    event.source = envelope.text(kSource);
    event.type = envelope.text(kType);
    event.subject = envelope.text(kSubject);
    event.time = envelope.time();
    event.data = envelope.data();
    event.traceparent = envelope.optionalText(kTraceparent);
    event.partition = int(envelope.number(kPartition, 0, kPartitions - 1));
    event.position = envelope.number(kPosition, 1, kLargestPosition);
    if (!envelope.fault().isEmpty())
        return malformed(u"This attribute is missing or wrong."_s, envelope.fault());
    return event;
}

} // namespace platform::events
