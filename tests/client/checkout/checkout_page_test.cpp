#include "client/checkout/checkout_page.h"

#include "client/checkout/address_choice.h"
#include "client/checkout/cart_rows.h"
#include "client/checkout/payment_choice.h"
#include "client/checkout/summary.h"
#include "client/widgets/banner.h"
#include "client/widgets/page_header.h"
#include "tests/client/checkout/till.h"
#include "tests/client/support/own_settings.h"
#include "tests/support/test_suite.h"

#include <QLabel>
#include <QRadioButton>
#include <QSettings>
#include <QSpinBox>

using namespace checkout;
using namespace tests;
using Kind = LineMark::Kind;

class CheckoutPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QSettings().clear();
        QLocale::setDefault(QLocale(u"ko_KR"_s));
        m_page = std::make_unique<CheckoutPage>(m_covers);
        m_page->resize(900, 640);
        m_page->show();
        m_page->show(lines(), {});
    }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void theButtonSaysWhatItCostsInTheLocale() { QCOMPARE(pay()->text(), u"Pay ₩30,400 and order"_s); }

    void withoutAnAddressNothingIsOrdered()
    {
        QSignalSpy wanted(m_page.get(), &CheckoutPage::orderWanted);
        pay()->click();
        QCOMPARE(wanted.size(), 0);
        m_page->show(QList{anAddress()});
        pay()->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().at(0).value<contracts::ordering::Address>(), anAddress());
        QCOMPARE(wanted.first().at(1).toString(), u"card"_s);
    }

    void theChosenWayToPayIsTold()
    {
        m_page->show(QList{anAddress()});
        for (auto *radio : m_page->findChild<PaymentChoice *>()->findChildren<QRadioButton *>()) {
            if (radio->text() == u"Naver Pay"_s)
                radio->click();
        }
        QSignalSpy wanted(m_page.get(), &CheckoutPage::orderWanted);
        pay()->click();
        QCOMPARE(wanted.first().at(1).toString(), u"naver-pay"_s);
    }

    void whatStandsAgainstALineDecidesWhetherOneCanPay_data()
    {
        QTest::addColumn<LineMark>("mark");
        QTest::addColumn<bool>("canPay");
        QTest::newRow("another price") << LineMark{Kind::PriceChanged, core::Money::krw(1), 0, true} << false;
        QTest::newRow("ordering says too few") << LineMark{Kind::TooFew, {}, 1, true} << false;
        QTest::newRow("the storefront guesses too few") << LineMark{Kind::TooFew, {}, 1, false} << true;
        QTest::newRow("withdrawn") << LineMark{Kind::NotSold, {}, 0, true} << false;
    }
    void whatStandsAgainstALineDecidesWhetherOneCanPay()
    {
        QFETCH(LineMark, mark);
        QFETCH(bool, canPay);
        m_page->show(lines(), {{shownBook(1).bookId, mark}});
        QCOMPARE(pay()->isEnabled(), canPay);
        QCOMPARE(banners().isEmpty(), canPay);
        m_page->show(lines(), {});
        QVERIFY(pay()->isEnabled());
        QVERIFY(banners().isEmpty());
    }

    void newPricesAreAcceptedWithOnePress()
    {
        const LineMark changed{Kind::PriceChanged, core::Money::krw(1), 0, true};
        m_page->show(lines(), {{shownBook(1).bookId, changed}, {shownBook(2).bookId, changed}});
        QCOMPARE(banners(), QStringList{u"2 price(s) changed since you chose."_s});
        QSignalSpy accepted(m_page.get(), &CheckoutPage::newPricesAccepted);
        for (auto *button : m_page->findChildren<QPushButton *>()) {
            if (button->text() == u"Accept new prices"_s)
                button->click();
        }
        QCOMPARE(accepted.size(), 1);
    }

    void aRefusalIsSaidUntilTheNextTry()
    {
        m_page->show(QList{anAddress()});
        m_page->showRefusal(refusal(u"payment-declined"_s).error());
        QCOMPARE(banners().size(), 1);
        QVERIFY(banners().first().contains(u"Choose another way to pay"_s));
        pay()->click();
        QVERIFY(banners().isEmpty());
        m_page->showRefusal(refusal(u"order-not-kept"_s).error());
        QVERIFY(banners().first().contains(u"not sent"_s));
        m_page->startAfresh();
        QVERIFY(banners().isEmpty());
    }

    void escapeAndTheArrowLeadBack()
    {
        QSignalSpy back(m_page.get(), &CheckoutPage::backWanted);
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTest::keyClick(m_page.get(), Qt::Key_Escape);
        Q_EMIT m_page->findChild<widgets::PageHeader *>()->backWanted();
        QCOMPARE(back.size(), 2);
    }

    void aLineCanBeChangedHereToo()
    {
        QSignalSpy quantity(m_page.get(), &CheckoutPage::quantityWanted);
        m_page->findChild<CartRow *>()->findChild<QSpinBox *>()->stepUp();
        QCOMPARE(quantity.size(), 1);
        QCOMPARE(quantity.first().at(0).value<BookId>(), shownBook(1).bookId);
        QCOMPARE(quantity.first().at(1).toInt(), 3);
    }

    void anEmptyOrderCannotBePaid()
    {
        m_page->show(QList<CartLine>(), {});
        QVERIFY(!pay()->isEnabled());
    }

    void theKeyboardReachesEverythingFromTheAddressToTheButton()
    {
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QSet<QWidget *> reached;
        for (int tab = 0; tab < 40; ++tab) {
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_page.get(), Qt::Key_Tab);
            reached.insert(QApplication::focusWidget());
        }
        QVERIFY(reached.contains(pay()));
        for (auto *editor : m_page->findChild<AddressChoice *>()->findChildren<QLineEdit *>())
            QVERIFY2(reached.contains(editor), qPrintable(editor->accessibleName()));
    }

private:
    static QList<CartLine> lines() { return {{shownBook(1), 2}, {shownBook(2), 1}}; }
    QPushButton *pay() const { return m_page->findChild<Summary *>()->findChild<QPushButton *>(); }
    QStringList banners() const
    {
        QStringList said;
        for (auto *banner : m_page->findChildren<widgets::Banner *>()) {
            if (!banner->text().isEmpty())
                said.append(banner->text());
        }
        return said;
    }

    OwnSettings m_settings;
    widgets::CoverShelf m_covers{[](const QString &) {
        return QtFuture::makeReadyFuture(core::Result<QByteArray>(core::fail(core::Fault::NotFound, "not-found"_L1)));
    }};
    std::unique_ptr<CheckoutPage> m_page;
};

TEST_SUITE(CheckoutPageTest);
#include "checkout_page_test.moc"
