#include "common/core/money.h"
#include "tests/support/test_suite.h"

using namespace core;

class MoneyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTotalIsExact()
    {
        QCOMPARE((Money::krw(12'900) * 3 + Money::krw(1) - Money::krw(700)).minorUnits(), qint64(38'001));
        QVERIFY(Money::krw(999) < Money::krw(1'000));
    }

    void anAmountOutOfRangeIsRefused_data()
    {
        QTest::addColumn<qint64>("minorUnits");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("below nothing") << qint64(-1) << false;
        QTest::newRow("nothing") << qint64(0) << true;
        QTest::newRow("the largest") << Money::kLargest << true;
        QTest::newRow("one more") << Money::kLargest + 1 << false;
        QTest::newRow("overflow") << std::numeric_limits<qint64>::min() << false;
    }
    void anAmountOutOfRangeIsRefused()
    {
        QFETCH(qint64, minorUnits);
        QFETCH(bool, accepted);
        const auto amount = Money::fromMinorUnits(minorUnits);
        QCOMPARE(amount.has_value(), accepted);
        if (!accepted)
            QCOMPARE(amount.error().slug, QStringLiteral("amount-out-of-range"));
    }
};

TEST_SUITE(MoneyTest);
#include "money_test.moc"
