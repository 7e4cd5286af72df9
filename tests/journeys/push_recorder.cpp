#include "tests/journeys/push_recorder.h"

#include "tests/journeys/narrator.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonDocument>
#include <QThread>

namespace journeys {

using namespace Qt::Literals::StringLiterals;

PushRecorder::PushRecorder(const QUrl &mqtt, const Person &who)
    : m_topic(u"bookstore/users/%1/messages"_s.arg(who.id))
{
    expect(m_record.open(), u"no temporary file for the record of pushes"_s);
    m_subscriber.setStandardOutputFile(m_record.fileName());
    m_subscriber.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // -c with a client id of its own: the broker keeps what comes while the subscriber reconnects.
    m_subscriber.start(u"mosquitto_sub"_s,
        {u"-h"_s, mqtt.host(), u"-p"_s, QString::number(mqtt.port(1883)), u"-q"_s, u"1"_s, u"-i"_s,
            who.id + u"-journey"_s, u"-u"_s, who.id, u"-P"_s, QString::fromLatin1(who.token), u"-c"_s, u"-k"_s, u"5"_s,
            u"-t"_s, m_topic});
    expect(m_subscriber.waitForStarted(), u"mosquitto_sub does not start"_s);
}

PushRecorder::~PushRecorder()
{
    m_subscriber.terminate();
    m_subscriber.waitForFinished(2'000);
}

QString PushRecorder::topic() const
{
    return m_topic;
}

QList<QJsonObject> PushRecorder::messages() const
{
    QFile record(m_record.fileName());
    QList<QJsonObject> read;
    if (!record.open(QIODevice::ReadOnly))
        return read;
    for (const QByteArray &line : record.readAll().split('\n')) {
        const QJsonObject message = QJsonDocument::fromJson(line).object();
        if (!message.isEmpty())
            read.append(message);
    }
    return read;
}

QList<QJsonObject> PushRecorder::ofOrder(const QString &orderId, const QString &kind) const
{
    QList<QJsonObject> chosen = messages();
    chosen.removeIf([&](const QJsonObject &message) {
        return message.value("facts"_L1).toObject().value("orderId"_L1).toString() != orderId
            || (!kind.isEmpty() && message.value("kind"_L1).toString() != kind);
    });
    return chosen;
}

void PushRecorder::waitFor(const QString &orderId, const QString &kind, int count) const
{
    waitUntil(u"%1 message(s) \"%2\" about order %3"_s.arg(count).arg(kind, orderId),
        [&] { return ofOrder(orderId, kind).size() >= count; });
    expect(ofOrder(orderId, kind).size() == count,
        u"more than %1 message(s) \"%2\" about order %3"_s.arg(count).arg(kind, orderId));
}

void waitUntil(const QString &what, const std::function<bool()> &holds, std::chrono::milliseconds limit)
{
    const QDeadlineTimer deadline(limit);
    while (!holds()) {
        expect(!deadline.hasExpired(), u"waited in vain for: "_s + what);
        QThread::msleep(20);
    }
}

} // namespace journeys
