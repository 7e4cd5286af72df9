#include "server/delivery/domain/handover.h"
#include "tests/support/test_suite.h"

using namespace delivery;
using namespace Qt::Literals::StringLiterals;

class HandoverTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blanksAroundAreDropped()
    {
        const auto handover = Handover::make(u"  한진택배 "_s, u" 4502-1189-7733\n"_s);
        QVERIFY(handover);
        QCOMPARE(handover->courier(), u"한진택배"_s);
        QCOMPARE(handover->waybill(), u"4502-1189-7733"_s);
    }

    void whatNobodyCanFollowIsRefused_data()
    {
        QTest::addColumn<QString>("courier");
        QTest::addColumn<QString>("waybill");
        QTest::addColumn<QString>("slug");
        QTest::newRow("no courier") << u"  "_s << u"1"_s << u"courier-unusable"_s;
        QTest::newRow("no waybill") << u"CJ"_s << u""_s << u"waybill-unusable"_s;
        QTest::newRow("a long courier") << QString(51, u'a') << u"1"_s << u"courier-unusable"_s;
        QTest::newRow("a long waybill") << u"CJ"_s << QString(51, u'1') << u"waybill-unusable"_s;
        QTest::newRow("a broken line") << u"CJ"_s << u"12\n34"_s << u"waybill-unusable"_s;
    }
    void whatNobodyCanFollowIsRefused()
    {
        QFETCH(QString, courier);
        QFETCH(QString, waybill);
        const auto handover = Handover::make(courier, waybill);
        QVERIFY(!handover);
        QCOMPARE(handover.error().fault, core::Fault::Invalid);
        QTEST(handover.error().slug, "slug");
    }

    void theLongestIsStillUsable() { QVERIFY(Handover::make(QString(50, u'가'), QString(50, u'9'))); }
};

TEST_SUITE(HandoverTest);
#include "handover_test.moc"
