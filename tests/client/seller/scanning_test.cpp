#include "client/widgets/button.h"
#include "tests/client/seller/at_the_desk.h"
#include "tests/support/test_suite.h"

using namespace Qt::Literals::StringLiterals;
using namespace tests;
using api::Verb;

// A scanner types, and Enter behind it, wherever the focus happens to be.
class ScanningTest : public AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void scanningTheNumberOfAnOrderTakesItInHand()
    {
        open();
        scan(seller::shortNumber(m_lee.orderId));
        QCOMPARE(detail()->order(), m_lee.orderId);
        QVERIFY(scanField()->text().isEmpty());
        scan(u"00000000"_s);
        QVERIFY(told().contains(u"00000000"_s));
        QCOMPARE(detail()->order(), m_lee.orderId);
        scan(seller::shortNumber(m_kim.orderId));
        QVERIFY2(told().isEmpty(), "the next good scan puts the warning aside");
    }

    void afterTheOrderItsWaybillIsScanned()
    {
        shop().answer(Verb::Post, pathOf(m_lee) + u"/shipment"_s, toJson(shipped(m_lee, u"4502"_s)), 202);
        open();
        page()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page()));
        scan(seller::shortNumber(m_lee.orderId));
        auto *waybill = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(waybill);
        QCOMPARE(waybill->accessibleName(), u"Waybill"_s);
        QTest::keyClicks(waybill, u"4502\r"_s);
        QTRY_COMPARE(shipmentsOf(m_lee).size(), 1);
        QCOMPARE(bodyField(shipmentsOf(m_lee).first(), u"waybill"_s), u"4502"_s);
        QVERIFY2(scanField()->hasFocus(), "for the next order");
    }

    void aScanOverTheQueueIsReadToo()
    {
        open();
        const QString number = seller::shortNumber(m_lee.orderId);
        QTest::keyClick(queue(), number.at(0).toLatin1());
        QCOMPARE(scanField()->text(), number.left(1));
        scanField()->insert(number.mid(1));
        QTest::keyClick(scanField(), Qt::Key_Return);
        QCOMPARE(detail()->order(), m_lee.orderId);
    }

    void theArrowsStillMoveInTheQueue()
    {
        open();
        QTest::keyClick(queue(), Qt::Key_Down);
        QCOMPARE(detail()->order(), m_lee.orderId);
        QTest::keyClick(queue(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(page()->selectedOrders().size(), 2);
        QVERIFY(scanField()->text().isEmpty());
    }

    void anOrderOfAnotherGroupIsFoundThereToo()
    {
        open();
        scan(seller::shortNumber(m_choi.orderId));
        QCOMPARE(page()->group(), DeskGroup::Done);
        QCOMPARE(detail()->order(), m_choi.orderId);
    }

    void theNumberOfAnOrderIsNeverAWaybill()
    {
        open();
        choose(m_kim);
        Q_EMIT detail()->shipmentWanted(m_kim.orderId, u"한진택배"_s, seller::shortNumber(m_lee.orderId));
        QCOMPARE(detail()->order(), m_lee.orderId);
        QVERIFY(shop().asked(Verb::Post, u"/api/v1/store/orders"_s).isEmpty());
    }

    void anEmptyScanSaysNothing()
    {
        open();
        scan(u"  "_s);
        QVERIFY(told().isEmpty());
        QCOMPARE(detail()->order(), m_kim.orderId);
    }

    void aNumberThatTwoOrdersShareTakesNeither()
    {
        auto twin = anOrder(u"Twin"_s, 5);
        const QString kim = m_kim.orderId.toString();
        twin.orderId = *contracts::OrderId::parse(QString(u"019509a4-6c00-7aaa-8000-"_s + kim.right(12)));
        shop().has({m_kim, m_lee, twin});
        open(3);
        choose(m_lee);
        scan(seller::shortNumber(m_kim.orderId));
        QCOMPARE(detail()->order(), m_lee.orderId);
        QVERIFY(!told().isEmpty());
        scan(kim);
        QCOMPARE(detail()->order(), m_kim.orderId);
    }
};

TEST_SUITE(ScanningTest);
#include "scanning_test.moc"
