#include "client/tracking/cancellation.h"
#include "client/tracking/order_lines.h"
#include "client/tracking/order_page.h"
#include "client/tracking/payment_due.h"
#include "client/tracking/timeline_step.h"
#include "client/tracking/timeline_view.h"
#include "client/widgets/banner.h"
#include "client/widgets/button.h"
#include "client/widgets/shown.h"
#include "tests/client/tracking/order_builder.h"
#include "tests/support/test_suite.h"

#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>

using namespace tracking;
using namespace Qt::Literals::StringLiterals;
using contracts::order_view::OrderStatus;
using tests::anOrder;

namespace {

widgets::Button *button(const QWidget &page, const QString &name)
{
    for (auto *candidate : page.findChildren<widgets::Button *>()) {
        if (candidate->text() == name || candidate->accessibleName() == name)
            return candidate;
    }
    return nullptr;
}

QDateTime soon()
{
    return QDateTime::currentDateTimeUtc().addSecs(600);
}

} // namespace

class OrderPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsPossibleIsOffered()
    {
        OrderPage page(nullptr);
        page.show(anOrder().of(1, u"토지"_s).awaitingPayment(soon()));
        QVERIFY(!button(page, u"Pay now"_s)->isHidden());
        QVERIFY(!page.findChild<PaymentDue *>()->isHidden());
        QVERIFY(!button(page, u"Cancel order"_s)->isHidden());
        QVERIFY(button(page, u"Receipt as PDF"_s)->isHidden());

        page.show(anOrder().of(1, u"토지"_s).paid().prepared());
        QVERIFY(page.findChild<PaymentDue *>()->isHidden());
        QVERIFY(!button(page, u"Cancel order"_s)->isHidden());
        QVERIFY(!button(page, u"Receipt as PDF"_s)->isHidden());

        page.show(anOrder().of(1, u"토지"_s).paid().shipped());
        QVERIFY(button(page, u"Cancel order"_s)->isHidden());
    }

    void theRefundIsShownBeforeCancelling()
    {
        const auto question = cancellationQuestion(anOrder().of(2, u"토지"_s, 15'000).paid());
        QVERIFY(question.text.contains(widgets::shown(core::Money::krw(30'000))));
        QVERIFY(question.takesAway);
        const auto unpaid = cancellationQuestion(anOrder().of(2, u"토지"_s, 15'000).awaitingPayment(soon()));
        QVERIFY(!unpaid.text.contains(widgets::shown(core::Money::krw(30'000))));
    }

    void cancellingIsAskedFirst()
    {
        OrderPage page(nullptr);
        page.show(anOrder().of(1, u"토지"_s).paid());
        const QSignalSpy wanted(&page, &OrderPage::cancellationWanted);
        button(page, u"Cancel order"_s)->click();
        auto *question = page.findChild<QDialog *>();
        QVERIFY(question);
        QCOMPARE(wanted.size(), 0);
        question->accept();
        QCOMPARE(wanted.size(), 1);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void keepingItCancelsNothing()
    {
        OrderPage page(nullptr);
        page.show(anOrder().of(1, u"토지"_s).paid());
        const QSignalSpy wanted(&page, &OrderPage::cancellationWanted);
        button(page, u"Cancel order"_s)->click();
        page.findChild<QDialog *>()->reject();
        QCOMPARE(wanted.size(), 0);
    }

    void theWaybillIsCopied()
    {
        OrderPage page(nullptr);
        page.show(anOrder().of(1, u"토지"_s).paid().shipped());
        for (auto *copy : page.findChildren<widgets::Button *>()) {
            if (copy->accessibleName() == u"Copy waybill number"_s && !copy->isHidden())
                copy->click();
        }
        QCOMPARE(QGuiApplication::clipboard()->text(), u"4502-1189-7730"_s);
    }

    void theWholeNumberOfTheOrderIsCopied()
    {
        OrderPage page(nullptr);
        const auto order = anOrder().of(1, u"토지"_s).paid();
        page.show(order);
        button(page, u"Copy order number"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), order.id().toString());
    }

    void whatIsKnownStaysWhenTheOrderIsShownAgain()
    {
        TimelineView view(nullptr);
        auto order = anOrder().of(1, u"토지"_s).paid().prepared();
        view.show(order);
        const auto before = view.findChildren<TimelineStep *>();
        QPointer<TimelineStep> first = before.first();
        view.show(order.shipped());
        const auto shown = view.findChildren<TimelineStep *>();
        QVERIFY(first);
        QVERIFY(shown.contains(first));
        QVERIFY(!first->isHidden());
        QCOMPARE(shown.size(), before.size() + 1); // the step to come goes with the next turn of the loop
    }

    void aTitleLeadsToItsBook()
    {
        OrderPage page(nullptr);
        const auto order = anOrder().of(1, u"A <b>bold</b> title"_s).paid();
        page.show(order);
        const QSignalSpy wanted(&page, &OrderPage::bookWanted);
        for (auto *label : page.findChild<OrderLines *>()->findChildren<QLabel *>()) {
            if (label->accessibleName() == u"A <b>bold</b> title"_s)
                Q_EMIT label->linkActivated(u"#"_s);
        }
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().value<contracts::BookId>(), order.document().lines.first().bookId);
    }

    void theClockCountsDown_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("clock");
        QTest::newRow("minutes") << qint64(125) << u"2:05"_s;
        QTest::newRow("hours") << qint64(3'723) << u"1:02:03"_s;
        QTest::newRow("none") << qint64(0) << u"0:00"_s;
        QTest::newRow("over") << qint64(-5) << u"0:00"_s;
    }
    void theClockCountsDown()
    {
        QFETCH(qint64, seconds);
        QTEST(clockOf(seconds), "clock");
    }

    void whenTheTimeIsOverTheOrderIsReadAgain()
    {
        OrderPage page(nullptr);
        page.show(anOrder().of(1, u"토지"_s).awaitingPayment(QDateTime::currentDateTimeUtc().addMSecs(500)));
        const QSignalSpy wanted(&page, &OrderPage::readingWanted);
        QTRY_COMPARE(wanted.size(), 1);
    }

    void goodNewsIsNotRepeatedWhenTheOrderGoesOn()
    {
        OrderPage page(nullptr);
        auto order = anOrder().of(1, u"토지"_s).paid();
        page.show(order);
        auto *banner = page.findChild<widgets::Banner *>();
        page.say(widgets::Tone::Positive, u"Paid."_s);
        page.show(order.prepared());
        QCOMPARE(banner->text(), u"Paid."_s);
        page.show(order.shipped());
        QVERIFY(banner->text().isEmpty());
        page.say(widgets::Tone::Warning, u"Refused."_s);
        page.show(order.delivered().completed());
        QCOMPARE(banner->text(), u"Refused."_s);
    }

    void aFailureWithoutAnOrderOffersToTryAgain()
    {
        OrderPage page(nullptr);
        page.showWaiting();
        page.showError({core::Fault::NotFound, u"not-found"_s, {}, {}, {}});
        QVERIFY(!page.shown());
        const QSignalSpy wanted(&page, &OrderPage::readingWanted);
        button(page, u"Try again"_s)->click();
        QCOMPARE(wanted.size(), 1);
    }
};

TEST_SUITE(OrderPageTest);
#include "order_page_test.moc"
