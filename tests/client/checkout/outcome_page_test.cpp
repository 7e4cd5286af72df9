#include "client/checkout/outcome_page.h"

#include "client/widgets/banner.h"
#include "client/widgets/busy_ring.h"
#include "client/widgets/shown.h"
#include "tests/client/checkout/till.h"
#include "tests/support/test_suite.h"

#include <QLabel>

using namespace checkout;
using namespace tests;

class OutcomePageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(u"en_US"_s));
        m_page = std::make_unique<OutcomePage>();
        m_page->resize(900, 640);
        m_page->show();
    }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void whileItIsPlacedARingTurns()
    {
        m_page->showPlacing();
        QVERIFY(m_page->findChild<widgets::BusyRing *>()->isVisible());
        QVERIFY(visibleButtons().isEmpty());
        m_page->showPlaced(orderAnswer(OrderStatus::Placed, {1}));
        QVERIFY(!m_page->findChild<widgets::BusyRing *>()->isVisible());
    }

    void aPlacedOrderTellsItsNumberAndLeadsToIt()
    {
        const auto answer = orderAnswer(OrderStatus::Placed, {1});
        m_page->showPlaced(answer);
        QTRY_VERIFY(isShown(answer.orderId.toString().right(8).toUpper()));
        QVERIFY(isShown(u"₩10,100"_s));
        QSignalSpy wanted(m_page.get(), &OutcomePage::orderWanted);
        button(u"Show order"_s)->click();
        QCOMPARE(wanted.first().first().value<contracts::OrderId>(), answer.orderId);
    }

    void anOrderThatWaitsTellsUntilWhenAndInWhichPlace()
    {
        const auto answer = orderAnswer(OrderStatus::AwaitingPayment, {1});
        m_page->showPayLater(answer);
        QTRY_VERIFY(isShown(widgets::shownMoment(answer.payLater->deadline)));
        QVERIFY(isShown(u"12"_s));
        QSignalSpy pay(m_page.get(), &OutcomePage::payNowWanted);
        button(u"Pay now"_s)->click();
        QCOMPARE(pay.size(), 1);
    }

    void payingCannotBePressedTwice()
    {
        m_page->showPayLater(orderAnswer(OrderStatus::AwaitingPayment, {1}));
        QPushButton *pay = button(u"Pay now"_s);
        m_page->showPaying();
        QVERIFY(!pay->isEnabled());
        m_page->showPayingFailed({core::Fault::Unavailable, u"away"_s, {}, {}, {}});
        QVERIFY(pay->isEnabled());
        QVERIFY(!m_page->findChild<widgets::Banner *>()->text().isEmpty());
    }

    void whatIsNotKnownCanBeAskedForAgain()
    {
        m_page->showUnsure();
        QSignalSpy asked(m_page.get(), &OutcomePage::askAgainWanted);
        button(u"Ask again"_s)->click();
        QCOMPARE(asked.size(), 1);
    }

    void theFactsOfAnEarlierOrderAreGone()
    {
        m_page->showPayLater(orderAnswer(OrderStatus::AwaitingPayment, {1}));
        m_page->showEnded(orderAnswer(OrderStatus::AwaitingPayment, {1}).orderId);
        QVERIFY(!isShown(u"12"_s));
        QSignalSpy cart(m_page.get(), &OutcomePage::cartWanted);
        m_page->showLostTrack(QDateTime::currentDateTimeUtc());
        button(u"Show cart"_s)->click();
        QCOMPARE(cart.size(), 1);
    }

    void noTextIsCutOff()
    {
        m_page->showPayLater(orderAnswer(OrderStatus::AwaitingPayment, {1}));
        QCoreApplication::processEvents();
        for (const QLabel *label : m_page->findChildren<QLabel *>()) {
            if (label->isVisible() && label->wordWrap())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
    }

private:
    QList<QPushButton *> visibleButtons() const
    {
        QList<QPushButton *> found;
        for (auto *button : m_page->findChildren<QPushButton *>()) {
            if (button->isVisible() && !button->text().isEmpty())
                found.append(button);
        }
        return found;
    }
    QPushButton *button(const QString &text) const
    {
        for (auto *button : visibleButtons()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }
    bool isShown(const QString &text) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
    }

    std::unique_ptr<OutcomePage> m_page;
};

TEST_SUITE(OutcomePageTest);
#include "outcome_page_test.moc"
