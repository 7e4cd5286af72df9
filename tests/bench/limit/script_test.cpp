#include "tests/bench/limit/script.h"

#include "server/platform/postgres/sql_text.h"
#include "tests/journeys/narrator.h"
#include "tests/support/test_suite.h"

using namespace bench;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kOrder = u"01a20439-e813-7000-bf59-9501bbfefa9d"_s;
const QString kBuyer = u"01a20439-2d28-7000-969c-6f2592b9202d"_s; // older than the order

QString textOf(const QString &path)
{
    QFile file(QStringLiteral(SOURCE_ROOT "/server/") + path);
    (void)file.open(QIODevice::ReadOnly);
    return platform::postgres::SqlText::read(QString::fromUtf8(file.readAll())).value().text;
}

Transaction transaction(const QString &database, const QList<Act> &acts, bool isExplicit = true)
{
    return {database, isExplicit, acts};
}

Act act(const QString &database, const QString &path, const QList<std::optional<QString>> &values)
{
    return {database, 1, textOf(path), values};
}

// last, producer, partition, expected, subjects
Act takenIn()
{
    return act(u"store"_s, u"platform/events/sql/queries/move_cursor.sql"_s,
        {u"41"_s, u"ordering"_s, u"7"_s, u"40"_s, u"{\"%1\"}"_s.arg(kOrder)});
}

Act appended()
{
    return act(u"payment"_s, u"platform/events/sql/queries/append.sql"_s,
        {u"{%1}"_s.arg(kOrder), u"7"_s, u"bookstore.x.v1"_s, kOrder, u"2026-11-22T17:07Z"_s, u"{}"_s, {}});
}

} // namespace

class ScriptTest : public QObject {
    Q_OBJECT

    Sources m_sources{QStringLiteral(SOURCE_ROOT)};

    QList<Share> written(const QList<Transaction> &recorded) const
    {
        const auto types = [](const QString &, const QString &) { return QStringList(12, u"text"_s); };
        return ScriptWriter(m_sources, types, QUuid(kOrder)).write(recorded);
    }

private Q_SLOTS:
    void whatTheScriptsRelyOnIsInTheSources()
    {
        for (const QString &parameter : countingParameters().keys()) {
            const auto *statement = m_sources.named(parameter.section(u' ', 0, 0));
            QVERIFY2(statement && statement->placeholders.contains(parameter.section(u' ', 1)), qPrintable(parameter));
        }
        for (auto duty = leadersDuties().begin(); duty != leadersDuties().end(); ++duty) {
            for (const QString &name : QStringList(duty.key()) + duty.value())
                QVERIFY2(m_sources.named(name), qPrintable(name));
        }
        for (const QString &context : {u"order_view"_s, u"notification"_s, u"storefront"_s})
            QVERIFY(m_sources.commitsLater(context));
        QVERIFY(!m_sources.commitsLater(u"ordering"_s));
    }

    void anOrdersOwnIdsAreNewEachTimeAndOtherValuesStay()
    {
        const auto share =
            written({transaction(u"payment"_s,
                        {act(u"payment"_s, u"payment/sql/queries/save_payment.sql"_s,
                            {u"{%1}"_s.arg(kOrder), kBuyer, kBuyer, u"13600"_s, u"card"_s, u""_s, std::nullopt})})})
                .value(0);
        QVERIFY(share.script.contains("begin;\n-- payment/save_payment\n"_L1));
        QVERIFY(share.script.contains("cast(replace(:v0_0, '############', :n) as text)"_L1));
        QCOMPARE(share.values.value(u"v0_0"_s), u"{01a20439-e813-7000-bf59-############}"_s);
        QCOMPARE(share.values.value(u"v0_2"_s), kBuyer);
        QVERIFY(share.script.contains(", :v0_2, "_L1));
        QVERIFY(share.script.contains("cast('' as text)"_L1) && share.script.contains("cast(null as text)"_L1));
    }

    void cursorsCountOn()
    {
        const auto share = written({transaction(u"store"_s, {takenIn()})}).value(0);
        QCOMPARE(share.events, 1);
        QVERIFY(share.script.contains("set position = :k\n"_L1));
        QVERIFY(share.script.contains("partition = :client_id and position = :before"_L1));
    }

    void whatIsNotForTheOrderIsLeftOut()
    {
        const auto other = act(u"payment"_s, u"payment/sql/queries/lock_order.sql"_s, {kBuyer});
        const auto read = act(u"payment"_s, u"payment/sql/queries/find_payment.sql"_s, {kOrder});
        QVERIFY(written({transaction(u"payment"_s, {other}), transaction(u"payment"_s, {read}, false)}).isEmpty());
    }

    void whoeverAppendsNumbersTooAndTheFirstClientDoesIt()
    {
        const auto numbered =
            act(u"payment"_s, u"platform/events/sql/queries/number_events.sql"_s, {u"me"_s, u"500"_s});
        const auto saved =
            act(u"payment"_s, u"platform/events/sql/queries/save_published.sql"_s, {u"{0,1}"_s, u"{17,4}"_s});
        const auto share =
            written({transaction(u"payment"_s, {appended()}), transaction(u"payment"_s, {numbered}, false),
                        transaction(u"payment"_s, {saved}, false)})
                .value(0);
        QVERIFY(share.script.indexOf("client_id = 0"_L1) < share.script.indexOf("-- events/number_events"_L1));
        QCOMPARE(share.values.value(u"session"_s), u"me"_s);
        QVERIFY(share.values.values().contains(u"{#,#}"_s));
    }

    void aRecordingWithoutItsLeaderIsRefused()
    {
        QVERIFY_EXCEPTION_THROWN((void)written({transaction(u"payment"_s, {appended()})}), journeys::Surprise);
    }

    void aStatementThatNoFileHasIsRefused()
    {
        const Act unknown{u"payment"_s, 1, u"update payment set amount = 0 where order_id = $1"_s, {kOrder}};
        QVERIFY_EXCEPTION_THROWN((void)written({transaction(u"payment"_s, {unknown})}), journeys::Surprise);
    }
};

TEST_SUITE(ScriptTest);
#include "script_test.moc"
