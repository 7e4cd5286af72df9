#include "tests/bench/limit/recording.h"

#include "tests/support/test_suite.h"

using namespace bench;
using namespace Qt::Literals::StringLiterals;

namespace {

QString logged(int session, const QString &kind, const QString &text)
{
    return u"2026-11-22 17:07:13.555 UTC [%1] ordering@ordering %2:  %3\n"_s.arg(session).arg(kind, text);
}

QString said(int session, const QString &text)
{
    return logged(session, u"LOG"_s, u"statement: "_s + text);
}

QString executed(int session, const QString &values, const QString &text)
{
    return said(session, u"EXECUTE qpsqlpstmt_1 "_s + values)
        + logged(session, u"DETAIL"_s, u"prepare: PREPARE qpsqlpstmt_1 AS "_s + text);
}

} // namespace

class RecordingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPreparedStatementHasItsTextAndItsValues()
    {
        const auto acts = readLog(
            executed(7, u"('it''s (one), two', -3, NULL, TIMESTAMP WITH TIME ZONE '2026-11-22T17:07Z', FALSE)"_s,
                u"select $1\n\tfrom book"_s));
        QCOMPARE(acts.size(), 1);
        QCOMPARE(acts.first().database, u"ordering"_s);
        QCOMPARE(acts.first().text, u"select $1\nfrom book"_s);
        const QList<std::optional<QString>> values{
            u"it's (one), two"_s, u"-3"_s, std::nullopt, u"2026-11-22T17:07Z"_s, u"FALSE"_s};
        QVERIFY(acts.first().values == values);
    }

    void preparingIsNoActAndNothingIsTakenForAValue()
    {
        const auto acts = readLog(said(7, u"PREPARE a AS select 1"_s) + executed(7, {}, u"select 1"_s)
            + logged(7, u"WARNING"_s, u"something else"_s));
        QCOMPARE(acts.size(), 1);
        QVERIFY(acts.first().values.isEmpty());
    }

    void whatSessionsSayAtTheSameTimeIsToldApart()
    {
        const auto transactions = transactionsIn(readLog(said(1, u"BEGIN"_s) + said(2, u"BEGIN"_s)
            + executed(1, u"('a')"_s, u"first"_s) + executed(2, u"('b')"_s, u"second"_s) + executed(3, {}, u"alone"_s)
            + said(2, u"COMMIT"_s) + executed(1, {}, u"third"_s) + said(1, u"COMMIT"_s)));
        QCOMPARE(transactions.size(), 3);
        QCOMPARE(transactions.at(0).acts.size(), 2);
        QCOMPARE(transactions.at(0).acts.at(1).text, u"third"_s);
        QCOMPARE(transactions.at(1).acts.first().text, u"second"_s);
        QVERIFY(transactions.at(1).isExplicit);
        QVERIFY(!transactions.at(2).isExplicit);
    }

    void whatWasRolledBackIsForgotten()
    {
        const auto transactions =
            transactionsIn(readLog(said(1, u"BEGIN"_s) + executed(1, {}, u"in vain"_s) + said(1, u"ROLLBACK"_s)));
        QVERIFY(transactions.first().acts.isEmpty());
    }
};

TEST_SUITE(RecordingTest);
#include "recording_test.moc"
