#include "client/seller/courier_choice.h"
#include "client/seller/parcel_form.h"
#include "client/widgets/button.h"
#include "tests/support/test_suite.h"

#include <QComboBox>

using namespace Qt::Literals::StringLiterals;
using contracts::delivery::DeliveryStatus;
using seller::DeskStatus;
using seller::ProgressForm;
using seller::ShipForm;

class ParcelFormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void enterBehindAWaybillShipsIt()
    {
        ShipForm form;
        form.show();
        QSignalSpy shipped(&form, &ShipForm::shipmentWanted);
        form.findChild<seller::CourierChoice *>()->setEditText(u"한진택배"_s);
        QTest::keyClick(waybill(form), Qt::Key_Return);
        QCOMPARE(shipped.size(), 0);
        QVERIFY(!button(form)->isEnabled());
        waybill(form)->setText(u"  4502  1189 "_s);
        QVERIFY(button(form)->isEnabled());
        QTest::keyClick(waybill(form), Qt::Key_Return);
        QCOMPARE(shipped.size(), 1);
        QCOMPARE(shipped.first(), QVariantList({u"한진택배"_s, u"4502 1189"_s}));
    }

    void withoutACourierNothingIsShipped()
    {
        ShipForm form;
        QSignalSpy shipped(&form, &ShipForm::shipmentWanted);
        form.findChild<seller::CourierChoice *>()->setEditText(u"  "_s);
        waybill(form)->setText(u"4502"_s);
        button(form)->click();
        QCOMPARE(shipped.size(), 0);
    }

    void whileDeliveryDecidesNothingCanBeChanged()
    {
        ShipForm form;
        waybill(form)->setText(u"4502"_s);
        form.showAsked(true);
        QVERIFY(!waybill(form)->isEnabled());
        QVERIFY(!button(form)->isEnabled());
        form.showAsked(false);
        QVERIFY(waybill(form)->isEnabled());
        QVERIFY(button(form)->isEnabled());
        form.clear();
        QVERIFY(!button(form)->isEnabled());
    }

    void aStepIsToldWithThePlaceAndThePlaceIsForgottenAfterwards()
    {
        ProgressForm form;
        QSignalSpy told(&form, &ProgressForm::progressWanted);
        form.show(DeskStatus::InTransit);
        const auto steps = form.findChildren<widgets::Button *>();
        QCOMPARE(steps.size(), 2);
        form.findChild<QLineEdit *>()->setText(u" 대전 허브 "_s);
        steps.first()->click();
        QCOMPARE(told.first().at(0).value<DeliveryStatus>(), DeliveryStatus::OutForDelivery);
        QCOMPARE(told.first().at(1).toString(), u"대전 허브"_s);
        form.show(DeskStatus::OutForDelivery);
        QVERIFY(form.findChild<QLineEdit *>()->text().isEmpty());
    }

    void aParcelThatHasArrivedHasNoSteps()
    {
        ProgressForm form;
        form.show(DeskStatus::Shipping);
        QVERIFY(form.isVisible());
        form.show(DeskStatus::Delivered);
        QVERIFY(!form.isVisible());
    }

private:
    static QLineEdit *waybill(ShipForm &form)
    {
        for (auto *field : form.findChildren<QLineEdit *>()) {
            if (field->accessibleName() == u"Waybill"_s)
                return field;
        }
        return nullptr;
    }
    static widgets::Button *button(ShipForm &form) { return form.findChild<widgets::Button *>(); }
};

TEST_SUITE(ParcelFormTest);
#include "parcel_form_test.moc"
