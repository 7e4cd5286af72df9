#include "server/platform/events/event.h"
#include "tests/server/platform/events/an_event.h"
#include "tests/support/test_suite.h"

#include <QJsonDocument>

using namespace platform::events;
using namespace tests;
using namespace Qt::Literals::StringLiterals;

class EventTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEventIsReadAsItWasWritten()
    {
        Event written = anEvent(u"order-1"_s, 17);
        written.data = {{u"text"_s, u"책 \"한\" 권\n"_s}, {u"list"_s, QJsonArray{1, true, QJsonValue::Null}}};
        written.traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        const auto read = parseCloudEvent(toCloudEvent(written));
        QVERIFY2(read, read ? "" : qPrintable(read.error().pointer));
        QCOMPARE(read->id, written.id);
        QCOMPARE(read->source, written.source);
        QCOMPARE(read->producer(), u"ordering"_s);
        QCOMPARE(read->type, written.type);
        QCOMPARE(read->subject, written.subject);
        QCOMPARE(read->time, written.time);
        QCOMPARE(read->data, written.data);
        QCOMPARE(read->traceparent, written.traceparent);
        QCOMPARE(read->partition, written.partition);
        QCOMPARE(read->position, 17);
    }

    void anEnvelopeIsACloudEvent()
    {
        const Event event = anEvent(u"order-1"_s, 3);
        const QJsonObject envelope = QJsonDocument::fromJson(toCloudEvent(event)).object();
        QCOMPARE(envelope.value(u"specversion"_s).toString(), u"1.0"_s);
        QCOMPARE(envelope.value(u"datacontenttype"_s).toString(), u"application/json"_s);
        QCOMPARE(envelope.value(u"id"_s).toString(), event.id.toString(QUuid::WithoutBraces));
        QCOMPARE(envelope.value(u"time"_s).toString(), u"2026-03-01T09:30:00.123Z"_s);
        QVERIFY(!envelope.contains(u"traceparent"_s));
    }

    void whatIsUnknownIsKeptOut()
    {
        QJsonObject envelope = anEnvelope();
        envelope.insert(u"comexampleextension"_s, 1);
        QVERIFY(parseCloudEvent(envelope));
    }

    void aTimeElsewhereIsReadInUtc()
    {
        QJsonObject envelope = anEnvelope();
        envelope.insert(u"time"_s, u"2026-03-01T18:30:00+09:00"_s);
        QCOMPARE(parseCloudEvent(envelope)->time, QDateTime({2026, 3, 1}, {9, 30}, Qt::UTC));
    }

    void whatIsNoEventIsRefusedAtItsPlace_data()
    {
        QTest::addColumn<QString>("attribute");
        QTest::addColumn<QJsonValue>("value"); // undefined: it is missing
        for (const char *required :
            {"specversion", "id", "source", "type", "subject", "time", "data", "partition", "position"})
            QTest::addRow("without %s", required) << QString::fromLatin1(required) << QJsonValue(QJsonValue::Undefined);
        QTest::newRow("version 2") << u"specversion"_s << QJsonValue(u"2.0"_s);
        QTest::newRow("id no uuid") << u"id"_s << QJsonValue(u"17"_s);
        QTest::newRow("empty subject") << u"subject"_s << QJsonValue(QString());
        QTest::newRow("number as type") << u"type"_s << QJsonValue(1);
        QTest::newRow("time without zone") << u"time"_s << QJsonValue(u"2026-03-01T18:30:00"_s);
        QTest::newRow("no time") << u"time"_s << QJsonValue(u"yesterday"_s);
        QTest::newRow("data a list") << u"data"_s << QJsonValue(QJsonArray());
        QTest::newRow("partition too large") << u"partition"_s << QJsonValue(kPartitions);
        QTest::newRow("partition negative") << u"partition"_s << QJsonValue(-1);
        QTest::newRow("position zero") << u"position"_s << QJsonValue(0);
        QTest::newRow("position a fraction") << u"position"_s << QJsonValue(1.5);
        QTest::newRow("position beyond what a double holds") << u"position"_s << QJsonValue(1e17);
        QTest::newRow("position beyond every whole number") << u"position"_s << QJsonValue(1e300);
        QTest::newRow("NUL in the subject") << u"subject"_s << QJsonValue(QString(QChar(u'\0')));
        QTest::newRow("half a character in the source") << u"source"_s << QJsonValue(QString(QChar(0xD800)));
    }
    void whatIsNoEventIsRefusedAtItsPlace()
    {
        QFETCH(QString, attribute);
        QFETCH(QJsonValue, value);
        QJsonObject envelope = anEnvelope();
        envelope.remove(attribute);
        if (!value.isUndefined())
            envelope.insert(attribute, value);
        const auto event = parseCloudEvent(envelope);
        QVERIFY(!event);
        QCOMPARE(event.error().slug, u"malformed-event"_s);
        QCOMPARE(event.error().pointer, u'/' + attribute);
    }

    void whatIsNoJsonIsRefused()
    {
        for (const QByteArray &text : {QByteArray(), QByteArray("[]"), QByteArray("{\"id\":"), QByteArray("\xff")})
            QCOMPARE(parseCloudEvent(text).error().slug, u"malformed-event"_s);
    }

    // The position of a subject depends on it: other values would tear running subjects apart.
    void aSubjectKeepsItsPartitionForEver()
    {
        QCOMPARE(kPartitions, 8);
        QCOMPARE(partitionOf(QString()), int(14'695'981'039'346'656'037ULL % 8));
        QCOMPARE(partitionOf(u"a"_s), int(0xaf63dc4c8601ec8cULL % 8)); // published values of FNV-1a, 64 bit
        QCOMPARE(partitionOf(u"foobar"_s), int(0x85944171f73967e8ULL % 8));
        QCOMPARE(partitionOf(u"0190163d-8694-739b-aea5-966c26f8ad91"_s), 2);
    }

    void subjectsAreSpreadEvenly()
    {
        std::array<int, kPartitions> count{};
        for (int i = 0; i < 8'000; ++i)
            ++count.at(size_t(partitionOf(QUuid::createUuid().toString(QUuid::WithoutBraces))));
        for (const int each : count)
            QVERIFY2(each > 850 && each < 1'150, qPrintable(QString::number(each)));
    }

private:
    static QJsonObject anEnvelope() { return QJsonDocument::fromJson(toCloudEvent(anEvent(u"order-1"_s, 3))).object(); }
};

TEST_SUITE(EventTest);
#include "event_test.moc"
