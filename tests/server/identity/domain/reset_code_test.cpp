#include "server/identity/domain/reset_code.h"
#include "tests/support/test_suite.h"

#include <QSet>

using namespace identity;

class ResetCodeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCodeIsEightDigitsDrawnByLot()
    {
        QSet<QString> codes;
        for (int i = 0; i < 1000; ++i) {
            const QString code = ResetCode::generate().toString();
            QCOMPARE(code.size(), ResetCode::kDigits);
            QVERIFY(std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }));
            codes.insert(code);
        }
        QVERIFY(codes.size() > 990);
    }

    void itIsReadHoweverItIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("plain") << u"40715528"_s;
        QTest::newRow("as in the mail") << u"4071 5528"_s;
        QTest::newRow("with spaces around") << u"  40715528\n"_s;
        QTest::newRow("with a hyphen") << u"4071-5528"_s;
        QTest::newRow("full width") << u"４０７１５５２８"_s;
    }

    void itIsReadHoweverItIsTyped()
    {
        QFETCH(QString, typed);
        QCOMPARE(ResetCode::parse(typed)->toString(), u"40715528"_s);
    }

    void whatIsNoCodeIsNone()
    {
        for (const QString &typed : {u""_s, u"4071552"_s, u"407155280"_s, u"4071552x"_s, u"4071.5528"_s})
            QVERIFY2(!ResetCode::parse(typed), qPrintable(typed));
    }

    void itIsShownInTwoGroups()
    {
        QCOMPARE(ResetCode::parse(u"00715528"_s)->inTwoGroups(), u"0071 5528"_s);
        const ResetCode code = ResetCode::generate();
        QCOMPARE(ResetCode::parse(code.inTwoGroups()), std::optional(code));
    }
};

TEST_SUITE(ResetCodeTest);
#include "reset_code_test.moc"
