#include "client/tracking/order_facts.h"
#include "client/tracking/order_head.h"
#include "client/tracking/order_lines.h"
#include "client/widgets/pill.h"
#include "client/widgets/shown.h"
#include "tests/client/tracking/order_builder.h"
#include "tests/support/test_suite.h"

using namespace tracking;
using namespace Qt::Literals::StringLiterals;
using tests::anOrder;

namespace {

QStringList textsIn(const QWidget &widget)
{
    QStringList texts;
    for (const auto *label : widget.findChildren<QLabel *>()) {
        if (!label->isHidden())
            texts.append(label->accessibleName().isEmpty() ? label->text() : label->accessibleName());
    }
    return texts;
}

} // namespace

class OrderFactsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAddressLeavesOutWhatItLacks()
    {
        auto address = *anOrder().document().address;
        QCOMPARE(linesOf(address).size(), 3);
        address.line2 = u"101동"_s;
        QCOMPARE(linesOf(address).size(), 4);
        QVERIFY(linesOf(address).first().contains(u"김서연"_s));
    }

    void aPaymentTellsItsWayAndItsTimes()
    {
        auto order = anOrder().of(1, u"토지"_s).paid();
        const QStringList paid = linesOf(*order.document().payment);
        QCOMPARE(paid.size(), 2);
        QVERIFY(!paid.contains(u"card"_s)); // in words
        QCOMPARE(linesOf(*order.cancelling().cancelled().refunded().document().payment).size(), 3);
    }

    void aDeclinedPaymentSaysWhy()
    {
        contracts::order_view::ViewedPayment payment{u"declined"_s};
        payment.reason = u"card-declined"_s;
        QCOMPARE(linesOf(payment).size(), 1);
        payment.reason = u"error-0x80"_s;
        QVERIFY(linesOf(payment).isEmpty());
    }

    void whatIsNotKnownIsNotShown()
    {
        tests::OrderDocument order = anOrder();
        order.address.reset();
        AddressCard address(nullptr);
        PaymentCard payment(nullptr);
        address.show(order);
        payment.show(order);
        QVERIFY(address.isHidden());
        QVERIFY(payment.isHidden());
        order.payment = contracts::order_view::ViewedPayment{u"bartered"_s};
        payment.show(order);
        QVERIFY(!payment.isHidden());
        QVERIFY(payment.findChild<widgets::Pill *>()->isHidden());
    }

    void eachLineShowsItsSum()
    {
        OrderLines lines(nullptr);
        lines.show(anOrder().of(3, u"토지"_s, 15'000).of(1, u"데미안"_s, 9'800));
        const QStringList texts = textsIn(lines);
        for (const qint64 sum : {45'000, 9'800, 54'800})
            QVERIFY2(texts.contains(widgets::shown(core::Money::krw(sum))), qPrintable(QString::number(sum)));
        QVERIFY(texts.contains(u"토지"_s));
    }

    void linesOfAnotherOrderTakeThePlaceOfTheFormer()
    {
        OrderLines lines(nullptr);
        lines.show(anOrder().of(1, u"토지"_s));
        lines.show(anOrder().of(1, u"데미안"_s));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!textsIn(lines).contains(u"토지"_s));
        QVERIFY(textsIn(lines).contains(u"데미안"_s));
    }

    void anOrderIsCalledByTheEndOfItsNumber()
    {
        const auto order = contracts::OrderId::parse(u"01933f5e-7a10-7c3e-9b1a-2f6f0c8d4e01"_s);
        QCOMPARE(shortNumber(*order), u"0C8D4E01"_s);
    }
};

TEST_SUITE(OrderFactsTest);
#include "order_facts_test.moc"
