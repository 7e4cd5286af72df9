#include "client/seller/order_detail.h"
#include "client/widgets/banner.h"
#include "client/widgets/button.h"
#include "client/widgets/pill.h"
#include "client/widgets/shown.h"
#include "tests/client/seller/a_desk.h"
#include "tests/support/test_suite.h"

#include <QCheckBox>
#include <QClipboard>
#include <QLabel>

using namespace Qt::Literals::StringLiterals;
using namespace tests;
using seller::OrderDetail;

// One order of the desk, in hand.
class OrderDetailTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_detail = std::make_unique<OrderDetail>();
        m_detail->resize(600, 700);
        m_detail->QWidget::show();
    }
    void cleanup() { m_detail.reset(); }

    void everythingThatPackingNeedsIsThere()
    {
        m_detail->show(m_kim, {});
        QVERIFY(says(seller::shortNumber(m_kim.orderId)));
        QVERIFY(says(u"To pick"_s));
        QVERIFY(says(seller::asLetter(m_kim.address)));
        QVERIFY2(says(u"3 copies, "_s + widgets::shown(m_kim.total)), qPrintable(all()));
        QCOMPARE(ticks().size(), 2);
        QCOMPARE(ticks().first()->text(), u"2 × 토지 1"_s);
    }

    void anAmpersandInATitleIsNoShortcut()
    {
        m_detail->show(m_kim, {});
        QCOMPARE(ticks().last()->text(), u"1 × 데미안 && 싯다르타"_s);
        QVERIFY(ticks().last()->shortcut().isEmpty());
    }

    void whatIsPickedStaysTickedAndTheAddressCanBeCopied()
    {
        m_detail->show(m_kim, {});
        ticks().first()->setChecked(true);
        m_detail->show(m_lee, {});
        QVERIFY(!ticks().first()->isChecked());
        m_detail->show(m_kim, {});
        QVERIFY(ticks().first()->isChecked());
        ticks().first()->setChecked(false);
        m_detail->show(m_lee, {});
        m_detail->show(m_kim, {});
        QVERIFY(!ticks().first()->isChecked());
        press(u"Copy address"_s);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"회동길 125"_s));
    }

    void aTickIsNotLostWhenTheOrderMovesOn()
    {
        m_detail->show(m_kim, {});
        ticks().first()->setChecked(true);
        m_detail->show(shipped(m_kim, u"4502"_s), {});
        QVERIFY(ticks().first()->isChecked());
    }

    void aTypedWaybillStaysWhileTheOrderIsTheSame()
    {
        m_detail->show(m_kim, {});
        waybill()->setText(u"4502"_s);
        m_detail->show(m_kim, u"The shop cannot be reached."_s);
        QCOMPARE(waybill()->text(), u"4502"_s);
        m_detail->show(m_lee, {});
        QVERIFY2(waybill()->text().isEmpty(), "it belongs to another parcel");
    }

    void aCancelledOrderIsNotToBeSentWhateverElseWentWrong()
    {
        m_detail->show(at(DeskStatus::Cancelled, m_kim), u"The shop cannot be reached."_s);
        QVERIFY(told().contains(u"do not send"_s));
        QVERIFY(!waybill()->isVisible());
        QVERIFY2(!says(u"Parcel"_s), "there will be none");
    }

    void troubleIsToldUntilItIsOver()
    {
        m_detail->show(m_kim, u"The shop cannot be reached."_s);
        QCOMPARE(told(), u"The shop cannot be reached."_s);
        m_detail->show(m_kim, {});
        QVERIFY(told().isEmpty());
    }

    void aParcelThatWasNotDeliveredIsTold()
    {
        m_detail->show(at(DeskStatus::Failed, shipped(m_kim, u"4502"_s)), {});
        QVERIFY(told().contains(u"could not be delivered"_s));
    }

    void courierWaybillAndPlaceOfAParcelAreShown()
    {
        auto order = at(DeskStatus::InTransit, shipped(m_kim, u"4502-1189"_s));
        order.place = u"대전 허브"_s;
        m_detail->show(order, {});
        QVERIFY(all().contains(u"한진택배  4502-1189"_s));
        QVERIFY(all().contains(u"대전 허브"_s));
        QVERIFY(says(u"Books"_s));
        QCOMPARE(m_detail->findChild<widgets::Pill *>()->text(), u"In transit"_s);
        QVERIFY2(!waybill()->isVisible(), "it has left");
    }

    void whileDeliveryDecidesTheWaybillIsFixed()
    {
        m_detail->show(shipped(m_kim, u"4502"_s), {});
        QVERIFY(waybill()->isVisible());
        QVERIFY(!waybill()->isEnabled());
        m_detail->show(m_kim, {});
        QVERIFY(waybill()->isEnabled());
    }

    void withNothingInHandThereIsNothingToPress()
    {
        m_detail->show(m_kim, {});
        m_detail->showNothing();
        QVERIFY(!m_detail->order());
        for (const auto *button : m_detail->findChildren<widgets::Button *>())
            QVERIFY2(!button->isVisible(), qPrintable(button->text()));
    }

    void theSlipOfTheOrderInHandIsPrinted()
    {
        QSignalSpy slips(m_detail.get(), &OrderDetail::slipWanted);
        m_detail->show(m_kim, {});
        press(u"Packing slip"_s);
        QCOMPARE(slips.size(), 1);
        QCOMPARE(slips.first().first().value<contracts::OrderId>(), m_kim.orderId);
    }

private:
    [[nodiscard]] QList<QCheckBox *> ticks() const { return m_detail->findChildren<QCheckBox *>(); }
    [[nodiscard]] QString told() const { return m_detail->findChild<widgets::Banner *>()->text(); }
    [[nodiscard]] QLineEdit *waybill() const
    {
        for (auto *field : m_detail->findChildren<QLineEdit *>()) {
            if (field->accessibleName() == u"Waybill"_s)
                return field;
        }
        return nullptr;
    }
    [[nodiscard]] QStringList texts() const
    {
        QStringList texts;
        for (const auto *label : m_detail->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts;
    }
    [[nodiscard]] QString all() const { return texts().join(u'\n'); }
    [[nodiscard]] bool says(const QString &text) const { return texts().contains(text); }
    void press(const QString &text) const
    {
        for (auto *button : m_detail->findChildren<widgets::Button *>()) {
            if (button->text() == text)
                return button->click();
        }
        QFAIL(qPrintable(text));
    }

    DeskRecord m_kim = anOrder(u"Kim"_s, 60);
    DeskRecord m_lee = anOrder(u"Lee"_s, 20);
    std::unique_ptr<OrderDetail> m_detail;
};

TEST_SUITE(OrderDetailTest);
#include "order_detail_test.moc"
