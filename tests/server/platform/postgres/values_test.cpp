#include "common/core/id.h"
#include "server/platform/postgres/connection.h"
#include "tests/server/platform/postgres/things.h"
#include "tests/support/test_suite.h"

#include <limits>

using namespace platform::postgres;
using namespace Qt::Literals::StringLiterals;

using ThingId = core::Id<struct ThingTag>;

namespace {

// What one row holds, with values that are nothing special.
struct Sample {
    ThingId uuid = ThingId::generate();
    QDateTime time = QDateTime::fromString(u"2026-03-01T09:30:00.123Z"_s, Qt::ISODateWithMs);
    qint64 number = 1;
    int small = 2;
    bool flag = true;
    QString text = u"text"_s;
    QStringList texts{u"a"_s, u"b"_s};
    QList<qint64> numbers{1, 2};
    QJsonObject object{{u"key"_s, u"value"_s}};
    QJsonArray list{1, u"two"_s};
    QByteArray bytes = "bytes";
    double ratio = 0.1;
};

// What people and programs write when nobody looks.
QStringList strangeTexts()
{
    return {u""_s, u" "_s, u"it's"_s, u"\\"_s, u"\\n\\'"_s, u"\"quoted\", {comma}"_s, u"NULL"_s, u"해변의 카프카 📚🇰🇷"_s,
        u":name $1 ? -- no comment"_s, u"line\nbreak\ttab\r\u0001"_s, u"e\u0301"_s, QString(100'000, u'가')};
}

} // namespace

class ValuesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Connection> m_connection;

    Row kept(const Sample &sample)
    {
        const auto row = m_connection->queryOne("postgres_test/queries/put_sample"_L1,
            {{"uuid"_L1, sample.uuid}, {"time"_L1, sample.time}, {"number"_L1, sample.number},
                {"small"_L1, sample.small}, {"flag"_L1, sample.flag}, {"text"_L1, sample.text},
                {"texts"_L1, sample.texts}, {"numbers"_L1, sample.numbers}, {"object"_L1, sample.object},
                {"list"_L1, sample.list}, {"bytes"_L1, sample.bytes}, {"ratio"_L1, sample.ratio}});
        if (!row)
            qWarning("%s", qPrintable(row.error().detail));
        return row.value();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_connection = std::make_unique<Connection>(tests::TestPostgres::freshDatabase());
        QVERIFY(m_connection->executeText(
            u"create table sample (uuid uuid, time timestamptz, number bigint, small int, flag boolean, text text, "
            "texts text[], numbers bigint[], object jsonb, list jsonb, bytes bytea, ratio double precision)"_s));
    }

    void cleanupTestCase() { m_connection.reset(); }

    void ordinaryValuesComeBackAsTheyWere()
    {
        const Sample sample;
        const Row row = kept(sample);
        QCOMPARE(row.id<ThingId>("uuid"_L1), sample.uuid);
        QCOMPARE(row.time("time"_L1), sample.time);
        QCOMPARE(row.time("time"_L1).timeSpec(), Qt::UTC);
        QCOMPARE(row.number("number"_L1), sample.number);
        QCOMPARE(row.number("small"_L1), sample.small);
        QCOMPARE(row.flag("flag"_L1), sample.flag);
        QCOMPARE(row.text("text"_L1), sample.text);
        QCOMPARE(row.texts("texts"_L1), sample.texts);
        QCOMPARE(row.texts("number_texts"_L1), (QStringList{u"1"_s, u"2"_s}));
        QCOMPARE(row.object("object"_L1), sample.object);
        QCOMPARE(row.array("list"_L1), sample.list);
        QCOMPARE(row.bytes("bytes"_L1), sample.bytes);
        QCOMPARE(row.real("ratio"_L1), sample.ratio);
        QVERIFY(!row.isNull("text"_L1));
    }

    void whatIsMissingIsNull()
    {
        const auto row = m_connection->queryOne("postgres_test/queries/put_sample"_L1,
            {{"uuid"_L1, ThingId()}, {"time"_L1, QDateTime()}, {"number"_L1, std::optional<qint64>()},
                {"small"_L1, QVariant()}, {"flag"_L1, std::nullopt}, {"text"_L1, QString()},
                {"texts"_L1, std::optional<QStringList>()}, {"numbers"_L1, std::optional<QList<qint64>>()},
                {"object"_L1, std::optional<QJsonObject>()}, {"list"_L1, std::nullopt}, {"bytes"_L1, QByteArray()},
                {"ratio"_L1, std::optional<double>()}});
        QVERIFY2(row, qPrintable(row ? QString() : row.error().detail));
        for (const auto column : {"uuid"_L1, "time"_L1, "number"_L1, "small"_L1, "flag"_L1, "text"_L1, "texts"_L1,
                 "numbers"_L1, "object"_L1, "list"_L1, "bytes"_L1, "ratio"_L1})
            QVERIFY2(row->isNull(column), column.data());
        QVERIFY(row->id<ThingId>("uuid"_L1).isNull());
        QVERIFY(!row->time("time"_L1).isValid());
        QCOMPARE(row->number("number"_L1), 0);
        QVERIFY(!row->flag("flag"_L1));
        QVERIFY(row->text("text"_L1).isNull());
        QVERIFY(row->texts("texts"_L1).isEmpty());
        QVERIFY(row->object("object"_L1).isEmpty());
        QVERIFY(row->bytes("bytes"_L1).isEmpty());
    }

    void anOptionalThatHasAValueIsThatValue()
    {
        const auto row =
            m_connection->queryOne("postgres_test/queries/divide"_L1, {{"by"_L1, std::optional<qint64>(1)}});
        QCOMPARE(row->number("quotient"_L1), 1);
    }

    void strangeTextsComeBackAsTheyWere()
    {
        for (const QString &text : strangeTexts()) {
            Sample sample;
            sample.text = text;
            sample.texts = {text, u"and"_s, text};
            sample.object = {{text, text}};
            sample.list = {text};
            const Row row = kept(sample);
            QCOMPARE(row.text("text"_L1), text);
            QVERIFY(!row.isNull("text"_L1));
            QCOMPARE(row.texts("texts"_L1), sample.texts);
            QCOMPARE(row.object("object"_L1), sample.object);
            QCOMPARE(row.array("list"_L1), sample.list);
        }
    }

    void emptyListsAndObjectsAreNotNull()
    {
        Sample sample;
        sample.texts = {};
        sample.numbers = {};
        sample.object = {};
        sample.list = {};
        const Row row = kept(sample);
        for (const auto column : {"texts"_L1, "numbers"_L1, "object"_L1, "list"_L1})
            QVERIFY2(!row.isNull(column), column.data());
        QCOMPARE(row.texts("texts"_L1), QStringList());
    }

    void anElementMayBeNullAndIsNotTheWordNull()
    {
        Sample sample;
        sample.texts = {QString(), u"NULL"_s, u""_s};
        const QStringList read = kept(sample).texts("texts"_L1);
        QCOMPARE(read.size(), 3);
        QVERIFY(read.at(0).isNull());
        QCOMPARE(read.at(1), u"NULL"_s);
        QVERIFY(!read.at(2).isNull());
    }

    void numbersKeepEveryDigit()
    {
        for (const qint64 number : {qint64(0), qint64(-1), qint64(9'007'199'254'740'993),
                 std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()}) {
            Sample sample;
            sample.number = number;
            sample.numbers = {number};
            const Row row = kept(sample);
            QCOMPARE(row.number("number"_L1), number);
            QCOMPARE(row.texts("number_texts"_L1), QStringList{QString::number(number)});
        }
    }

    void aSumOfLargeNumbersIsNotRounded()
    {
        Connection things(tests::databaseOfThings());
        QVERIFY(tests::put(things, 9'007'199'254'740'993, u"large"_s));
        QVERIFY(tests::put(things, 2, u"small"_s));
        const Row row = things.queryOne("postgres_test/queries/count_things"_L1).value();
        QCOMPARE(row.number("total"_L1), 9'007'199'254'740'995);
        QVERIFY_EXCEPTION_THROWN((void)row.number("mean"_L1), std::out_of_range);
        QVERIFY(row.real("mean"_L1) > 4e15);
    }

    void timesKeepTheirMillisecondsWhateverTheZone()
    {
        const QDateTime utc = QDateTime::fromString(u"1999-12-31T23:59:59.999Z"_s, Qt::ISODateWithMs);
        for (const QDateTime &time : {utc, utc.toOffsetFromUtc(9 * 3600), utc.toLocalTime(), utc.addYears(100),
                 QDateTime::fromMSecsSinceEpoch(0, Qt::UTC), QDateTime::fromMSecsSinceEpoch(1, Qt::UTC)}) {
            Sample sample;
            sample.time = time;
            QCOMPARE(kept(sample).time("time"_L1).toMSecsSinceEpoch(), time.toMSecsSinceEpoch());
        }
    }

    void bytesMayBeAnything()
    {
        QByteArray every(256, '\0');
        for (int i = 0; i < 256; ++i)
            every[i] = static_cast<char>(i);
        for (const QByteArray &bytes : {every, QByteArray(""), QByteArray("\\x41\\'"), QByteArray(1'000'000, '\0')}) {
            Sample sample;
            sample.bytes = bytes;
            QCOMPARE(kept(sample).bytes("bytes"_L1), bytes);
        }
    }

    void aTextThatCannotBeKeptIsRefusedAndNotCut()
    {
        const QString highAlone(QChar(0xD83D));
        const QString lowAlone(QChar(0xDCDA));
        for (const QString &text : {u"cut\0here"_s, highAlone, lowAlone}) {
            const auto echoed = m_connection->queryOne("postgres_test/queries/echo"_L1, {{"text"_L1, text}});
            QVERIFY(!echoed);
            QCOMPARE(echoed.error().fault, core::Fault::Invalid);
            QCOMPARE(echoed.error().slug, u"unstorable-text"_s);
        }
        const QJsonObject nul{{u"key"_s, u"cut\0here"_s}};
        const auto kept = m_connection->transact([&](Connection &connection) {
            return connection.queryOne("postgres_test/queries/put_sample"_L1,
                {{"uuid"_L1, std::nullopt}, {"time"_L1, std::nullopt}, {"number"_L1, 1}, {"small"_L1, 1},
                    {"flag"_L1, true}, {"text"_L1, u"x"_s}, {"texts"_L1, QStringList()},
                    {"numbers"_L1, QList<qint64>()}, {"object"_L1, nul}, {"list"_L1, QJsonArray()},
                    {"bytes"_L1, QByteArray()}, {"ratio"_L1, 1.0}});
        });
        QCOMPARE(kept.error().slug, u"unstorable-text"_s);
    }

    void aValueThatQtWouldDropIsAFaultOfTheProgram()
    {
        for (const QVariant &value :
            {QVariant(QVariantList{1, 2}), QVariant(QJsonObject()), QVariant(QVariantMap{{u"a"_s, 1}})}) {
            const auto echoed = m_connection->queryOne("postgres_test/queries/echo"_L1, {{"text"_L1, value}});
            QCOMPARE(echoed.error().fault, core::Fault::Broken);
            QCOMPARE(echoed.error().slug, u"unbindable-value"_s);
        }
    }
};

TEST_SUITE(ValuesTest);
#include "values_test.moc"
