#include "client/checkout/cart_page.h"

#include "client/checkout/cart_row.h"
#include "client/checkout/cart_rows.h"
#include "client/checkout/summary.h"
#include "client/widgets/banner.h"
#include "client/widgets/empty_state.h"
#include "tests/client/checkout/till.h"
#include "tests/support/test_suite.h"

#include <QLabel>
#include <QSpinBox>

using namespace checkout;
using namespace tests;

class CartPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(u"en_US"_s));
        m_page = std::make_unique<CartPage>(m_covers);
        m_page->resize(900, 640);
        m_page->show();
        m_page->show(lines(), {});
    }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void everyLineAndTheTotalAreShown()
    {
        QCOMPARE(rows().size(), 2);
        for (const QString &text : {u"₩20,200"_s, u"₩10,200"_s, u"₩30,400"_s})
            QTRY_VERIFY2(isShown(text), qPrintable(text));
        QCOMPARE(m_page->findChild<Summary *>()->total(), core::Money::krw(30'400));
    }

    void aRowTellsWhatIsWanted()
    {
        CartRow *first = rows().first();
        QSignalSpy quantity(m_page.get(), &CartPage::quantityWanted);
        first->findChild<QSpinBox *>()->setValue(5);
        QCOMPARE(quantity.size(), 1);
        QCOMPARE(quantity.first().at(1).toInt(), 5);
        QSignalSpy removal(m_page.get(), &CartPage::removalWanted);
        QSignalSpy book(m_page.get(), &CartPage::bookWanted);
        for (auto *button : first->findChildren<QPushButton *>())
            button->click();
        QCOMPARE(removal.size(), 1);
        QCOMPARE(book.size(), 1);
        QCOMPARE(book.first().first().value<BookId>(), shownBook(1).bookId);
    }

    void aRowStaysWhereItIsWhileItsNumbersChange()
    {
        CartRow *first = rows().first();
        auto changed = lines();
        changed[0].quantity = 7;
        QSignalSpy quantity(m_page.get(), &CartPage::quantityWanted);
        m_page->show(changed, {});
        QCOMPARE(rows().first(), first);
        QCOMPARE(first->findChild<QSpinBox *>()->value(), 7);
        QCOMPARE(quantity.size(), 0); // told, not wished
        m_page->show({changed.at(1)}, {});
        QTRY_COMPARE(rows().size(), 1);
    }

    void aSingleBookIsNotDrawnOutOverThePage()
    {
        m_page->show({lines().first()}, {});
        QTRY_COMPARE(rows().size(), 1);
        QTRY_COMPARE(rows().first()->height(), rows().first()->sizeHint().height());
    }

    void aMarkStandsAtItsLine()
    {
        m_page->show(lines(), {{shownBook(2).bookId, {LineMark::Kind::TooFew, {}, 1, true}}});
        QTRY_VERIFY(isShown(u"Only 1 left"_s));
        m_page->show(lines(), {});
        QVERIFY(!isShown(u"Only 1 left"_s));
    }

    void anEmptyCartLeadsToTheBooks()
    {
        m_page->show({}, {});
        auto *empty = m_page->findChild<widgets::EmptyState *>();
        QVERIFY(empty->isVisible());
        QVERIFY(!m_page->findChild<Summary *>()->isVisible());
        QSignalSpy books(m_page.get(), &CartPage::booksWanted);
        Q_EMIT empty->actionWanted();
        QCOMPARE(books.size(), 1);
    }

    void checkingCannotBePressedTwice()
    {
        m_page->showChecking(true);
        auto *goOn = m_page->findChild<Summary *>()->findChild<QPushButton *>();
        QVERIFY(!goOn->isEnabled());
        m_page->showChecking(false);
        QSignalSpy wanted(m_page.get(), &CartPage::checkoutWanted);
        goOn->click();
        QCOMPARE(wanted.size(), 1);
    }

    void aFailureIsSaidAndGoesWithTheNextChange()
    {
        m_page->showError({core::Fault::Unavailable, u"shop-unreachable"_s, {}, {}, {}});
        QVERIFY(!m_page->findChild<widgets::Banner *>()->text().isEmpty());
        m_page->show(lines(), {});
        QVERIFY(m_page->findChild<widgets::Banner *>()->text().isEmpty());
    }

    void aLongTitleIsElidedAndStillReadToTheEnd()
    {
        auto line = lines().first();
        line.book.title = QString(300, u'책');
        m_page->show({line}, {});
        QCoreApplication::processEvents();
        auto *title = rows().first()->findChild<QPushButton *>();
        QVERIFY(title->text().endsWith(u'…'));
        QCOMPARE(title->accessibleName(), line.book.title);
        QVERIFY(m_page->width() <= 900);
    }

private:
    static QList<CartLine> lines() { return {{shownBook(1), 2}, {shownBook(2), 1}}; }
    QList<CartRow *> rows() const { return m_page->findChildren<CartRow *>(); }
    bool isShown(const QString &text) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
    }

    widgets::CoverShelf m_covers{[](const QString &) {
        return QtFuture::makeReadyFuture(core::Result<QByteArray>(core::fail(core::Fault::NotFound, "not-found"_L1)));
    }};
    std::unique_ptr<CartPage> m_page;
};

TEST_SUITE(CartPageTest);
#include "cart_page_test.moc"
