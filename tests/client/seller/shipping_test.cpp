#include "client/seller/courier_choice.h"
#include "client/seller/ship_dialog.h"
#include "client/widgets/banner.h"
#include "client/widgets/button.h"
#include "tests/client/seller/at_the_desk.h"
#include "tests/support/test_suite.h"

using namespace Qt::Literals::StringLiterals;
using namespace tests;
using api::Verb;
using core::Fault;
using seller::ShipDialog;

// Confirming orders and handing their parcels over, one or several at once.
class ShippingTest : public AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void aShippedOrderIsAskedAndFollowedUntilDeliveryGrantsIt()
    {
        const auto asked = shipped(m_kim, u"4502-1189"_s);
        shop().answer(Verb::Post, pathOf(m_kim) + u"/shipment"_s, toJson(asked), 202);
        shop().know(asked);
        open();
        ship(m_kim, u"4502-1189"_s);
        QCOMPARE(statusOf(m_kim), DeskStatus::ShipmentRequested);
        QTRY_VERIFY(shop().asked(Verb::Get, pathOf(m_kim)).size() >= 2);
        QCOMPARE(queued().size(), 2);
        shop().know(at(DeskStatus::Shipping, asked));
        QTRY_COMPARE(queued(), QStringList{u"Lee"_s});
        const auto sent = shipmentsOf(m_kim).first();
        QCOMPARE(bodyField(sent, u"waybill"_s), u"4502-1189"_s);
        QCOMPARE(bodyField(sent, u"courier"_s), u"한진택배"_s);
        QVERIFY(!sent.idempotencyKey.isEmpty());
    }

    void aRefusedShipmentIsTakenBackAndToldWhereTheWorkIs()
    {
        shop().refuse(Verb::Post, pathOf(m_kim) + u"/shipment"_s, Fault::Refused, "order-cancelled"_L1);
        shop().know(at(DeskStatus::Cancelled, m_kim));
        open();
        ship(m_kim, u"4502-1189"_s);
        QTRY_VERIFY(detailTold().contains(u"cancelled"_s));
        QTRY_COMPARE(statusOf(m_kim), DeskStatus::Cancelled);
    }

    void aLostAnswerLeavesTheOrderWaitingAndIsAskedUnderTheSameKey()
    {
        answerLateTo(m_kim);
        open();
        ship(m_kim, u"4502-1189"_s);
        QTRY_VERIFY(!detailTold().isEmpty());
        QCOMPARE(statusOf(m_kim), DeskStatus::Waiting);
        ship(m_kim, u"4502-1189"_s);
        QTRY_COMPARE(shipmentsOf(m_kim).size(), 2);
        QCOMPARE(shipmentsOf(m_kim).at(0).idempotencyKey, shipmentsOf(m_kim).at(1).idempotencyKey);
        QVERIFY2(detailTold().isEmpty(), "the new try begins without the old trouble");
    }

    void anotherWaybillIsAnotherWish()
    {
        answerLateTo(m_kim);
        open();
        ship(m_kim, u"4502-1189"_s);
        QTRY_VERIFY(!detailTold().isEmpty());
        ship(m_kim, u"4502-1190"_s);
        QTRY_COMPARE(shipmentsOf(m_kim).size(), 2);
        QVERIFY(shipmentsOf(m_kim).at(0).idempotencyKey != shipmentsOf(m_kim).at(1).idempotencyKey);
    }

    void severalAreShippedFromOneDialogByScanningAlone()
    {
        for (const auto &order : {m_kim, m_lee})
            shop().answer(Verb::Post, pathOf(order) + u"/shipment"_s, toJson(shipped(order, u"1"_s)), 202);
        open();
        queue()->selectAll();
        press(page(), u"Ship 2"_s);
        auto *dialog = page()->findChild<ShipDialog *>();
        QVERIFY(dialog);
        const auto fields = waybills(dialog);
        QCOMPARE(fields.size(), 2);
        scanInto(fields.at(0), seller::shortNumber(m_lee.orderId)); // jumps to Lee
        QVERIFY(fields.at(0)->text().isEmpty());
        scanInto(fields.at(1), u"B-2"_s); // goes to the next empty one
        scanInto(fields.at(0), u"A-1"_s);
        press(dialog, u"Ship 2"_s);
        QTRY_COMPARE(shop().asked(Verb::Post, u"/api/v1/store/orders"_s).size(), 2);
        QCOMPARE(bodyField(shipmentsOf(m_kim).value(0), u"waybill"_s), u"A-1"_s);
        QCOMPARE(bodyField(shipmentsOf(m_lee).value(0), u"waybill"_s), u"B-2"_s);
    }

    void oneOfSeveralThatIsRefusedStaysAndTheOthersGo()
    {
        const auto gone = shipped(m_lee, u"B-2"_s);
        shop().answer(Verb::Post, pathOf(m_lee) + u"/shipment"_s, toJson(gone), 202);
        shop().know(at(DeskStatus::Shipping, gone));
        shop().refuse(Verb::Post, pathOf(m_kim) + u"/shipment"_s, Fault::Refused, "already-shipped"_L1);
        open();
        queue()->selectAll();
        press(page(), u"Ship 2"_s);
        auto *dialog = page()->findChild<ShipDialog *>();
        waybills(dialog).at(0)->setText(u"A-1"_s);
        waybills(dialog).at(1)->setText(u"B-2"_s);
        press(dialog, u"Ship 2"_s);
        QTRY_COMPARE(queued(), QStringList{u"Kim"_s});
        choose(m_kim);
        QVERIFY(!detailTold().isEmpty());
        QVERIFY(!queue()->model()->index(0, 0).data(seller::DeskModel::TroubleRole).toString().isEmpty());
    }

    void whatIsAskedAlreadyIsNotShippedTwice()
    {
        shop().has({m_kim, shipped(m_lee, u"B-2"_s)});
        open();
        queue()->selectAll();
        Q_EMIT page()->shipSeveralWanted(page()->selectedOrders());
        auto *dialog = page()->findChild<ShipDialog *>();
        QVERIFY(dialog);
        QCOMPARE(waybills(dialog).size(), 1);
    }

    void whereNothingWaitsNoDialogOpens()
    {
        shop().has({shipped(m_kim, u"A-1"_s), shipped(m_lee, u"B-2"_s)});
        open();
        Q_EMIT page()->shipSeveralWanted(page()->selectedOrders());
        QVERIFY(!page()->findChild<ShipDialog *>());
    }

    void severalAreOfferedOnlyWhereSeveralWait()
    {
        open();
        choose(m_kim);
        auto *several = buttonOf(page(), u"Ship"_s);
        QVERIFY(!several->isVisible());
        queue()->selectAll();
        QVERIFY(several->isVisible());
        tabs()->setCurrentIndex(int(DeskGroup::Done));
        queue()->selectAll();
        QVERIFY(!several->isVisible());
    }

    void theSameWaybillTwiceIsNotSent()
    {
        ShipDialog dialog({m_kim, m_lee}, nullptr);
        for (QLineEdit *field : waybills(&dialog))
            field->setText(u"A-1"_s);
        QVERIFY(dialog.findChild<widgets::Banner *>()->text().contains(u"A-1"_s));
        QVERIFY(!buttonOf(&dialog, u"Ship"_s)->isEnabled());
        waybills(&dialog).last()->setText(u"A-2"_s);
        QVERIFY(dialog.findChild<widgets::Banner *>()->text().isEmpty());
        QVERIFY(buttonOf(&dialog, u"Ship"_s)->isEnabled());
    }

    void whoHasNoWaybillStaysOnTheDesk()
    {
        ShipDialog dialog({m_kim, m_lee}, nullptr);
        QSignalSpy wishes(&dialog, &ShipDialog::shipmentWanted);
        QVERIFY2(!buttonOf(&dialog, u"Ship"_s)->isEnabled(), "there is nothing to ship yet");
        waybills(&dialog).last()->setText(u"  B-2 "_s);
        press(&dialog, u"Ship 1"_s);
        QCOMPARE(wishes.size(), 1);
        QCOMPARE(wishes.first().at(0).value<contracts::OrderId>(), m_lee.orderId);
        QCOMPARE(wishes.first().at(2).toString(), u"B-2"_s);
    }

    void theLastWaybillLeadsToTheButton()
    {
        ShipDialog dialog({m_kim, m_lee}, nullptr);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        const auto fields = waybills(&dialog);
        QVERIFY(fields.first()->hasFocus());
        QTest::keyClicks(fields.first(), u"A-1\r"_s);
        QVERIFY(fields.last()->hasFocus());
        QTest::keyClicks(fields.last(), u"B-2\r"_s);
        QVERIFY(buttonOf(&dialog, u"Ship 2"_s)->hasFocus());
        QVERIFY2(dialog.isVisible(), "Enter behind a waybill sends nothing by itself");
    }

    void theCourierIsRemembered()
    {
        seller::CourierChoice first;
        first.setEditText(u"퀵서비스"_s);
        first.remember();
        QCOMPARE(seller::CourierChoice().courier(), u"퀵서비스"_s);
        first.setEditText(u"  "_s);
        first.remember();
        QCOMPARE(seller::CourierChoice().courier(), u"퀵서비스"_s);
    }

private:
    // The first answer is lost; after it the shop takes the shipment.
    void answerLateTo(const DeskRecord &order)
    {
        const QString path = pathOf(order) + u"/shipment"_s;
        shop().answer(Verb::Post, path, toJson(shipped(order, u"4502-1189"_s)), 202);
        shop().answerOnce(Verb::Post, path, core::fail(Fault::TimedOut, "answer-lost"_L1));
    }
    static QList<QLineEdit *> waybills(QWidget *dialog)
    {
        QList<QLineEdit *> fields;
        for (auto *field : dialog->findChildren<QLineEdit *>()) {
            if (field->accessibleName().startsWith(u"Waybill"_s))
                fields.append(field);
        }
        return fields;
    }
};

TEST_SUITE(ShippingTest);
#include "shipping_test.moc"
