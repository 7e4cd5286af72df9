#include "client/checkout/cart.h"

#include "tests/client/support/book_shelf.h"
#include "tests/support/test_suite.h"

using namespace checkout;
using namespace Qt::Literals::StringLiterals;
using namespace tests;
using contracts::UserId;
using core::Money;

class CartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        open();
    }

    void booksAddUp()
    {
        QSignalSpy changed(m_cart.get(), &Cart::changed);
        QVERIFY(m_cart->add(shownBook(1), 2));
        QVERIFY(m_cart->add(shownBook(2), 1));
        QVERIFY(m_cart->add(shownBook(1), 1)); // the same book stands in one line
        QCOMPARE(m_cart->lines().size(), 2);
        QCOMPARE(m_cart->count(), 4);
        QCOMPARE(m_cart->total(), Money::krw(3 * 10'100 + 10'200));
        QCOMPARE(changed.size(), 3);
    }

    void aQuantityStaysBetweenOneAndNinetyNine()
    {
        m_cart->add(shownBook(1), 98);
        m_cart->add(shownBook(1), 5);
        QCOMPARE(m_cart->count(), 99);
        m_cart->setQuantity(shownBook(1).bookId, 0);
        QCOMPARE(m_cart->count(), 1);
        m_cart->setQuantity(shownBook(1).bookId, 1000);
        QCOMPARE(m_cart->count(), 99);
        m_cart->setQuantity(shownBook(7).bookId, 5); // not there
        QCOMPARE(m_cart->count(), 99);
    }

    void noMoreBooksThanOneOrderMayHave()
    {
        for (int number = 0; number < contracts::ordering::kMostLines; ++number)
            QVERIFY(m_cart->add(shownBook(number), 1));
        QVERIFY(!m_cart->add(shownBook(1000), 1));
        QVERIFY(m_cart->add(shownBook(0), 1)); // more copies are fine
        QCOMPARE(m_cart->lines().size(), contracts::ordering::kMostLines);
    }

    void whatWasRemovedComesBackToItsPlace()
    {
        for (const int number : {1, 2, 3})
            m_cart->add(shownBook(number), number);
        m_cart->remove(shownBook(2).bookId);
        QCOMPARE(titles(), (QStringList{u"Book 1"_s, u"Book 3"_s}));
        m_cart->undoRemove();
        QCOMPARE(titles(), (QStringList{u"Book 1"_s, u"Book 2"_s, u"Book 3"_s}));
        QCOMPARE(m_cart->line(shownBook(2).bookId)->quantity, 2);
        m_cart->undoRemove(); // once
        QCOMPARE(m_cart->count(), 6);
    }

    void theCartSurvivesARestart()
    {
        m_cart->add(shownBook(1), 2);
        m_cart->add(shownBook(2), 1);
        const auto lines = m_cart->lines();
        open();
        QCOMPARE(m_cart->lines(), lines);
    }

    void aDamagedFileMeansAnEmptyCartThatWorks()
    {
        m_cart->add(shownBook(1), 2);
        write("not JSON at all");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"set aside"_s));
        open();
        QCOMPARE(m_cart->count(), 0);
        m_cart->add(shownBook(3), 1);
        open();
        QCOMPARE(m_cart->count(), 1);
    }

    void aLineThatCannotBeReadIsLeftOutAlone()
    {
        const QJsonObject good{{u"book"_s, toJson(shownBook(1))}, {u"quantity"_s, 500}};
        const QJsonObject bad{{u"book"_s, QJsonObject{{u"title"_s, 7}}}, {u"quantity"_s, 1}};
        write(QJsonDocument(QJsonObject{{u"lines"_s, QJsonArray{bad, good, 17}}}).toJson());
        open();
        QCOMPARE(m_cart->lines().size(), 1);
        QCOMPARE(m_cart->count(), 99);
    }

    void whatAGuestChoseComesAlongWhenTheySignIn()
    {
        const UserId user = UserId::generate();
        m_cart->belongTo(user);
        m_cart->add(shownBook(1), 1);
        m_cart->belongTo(std::nullopt);
        QCOMPARE(m_cart->count(), 0); // signed out: the next one at this computer does not see it
        m_cart->add(shownBook(1), 2);
        m_cart->add(shownBook(5), 1);
        m_cart->belongTo(user);
        QCOMPARE(m_cart->line(shownBook(1).bookId)->quantity, 3);
        QCOMPARE(m_cart->line(shownBook(5).bookId)->quantity, 1);
        m_cart->belongTo(std::nullopt);
        QCOMPARE(m_cart->count(), 0); // it was taken along, not copied
        open();
        m_cart->belongTo(user);
        QCOMPARE(m_cart->count(), 4);
    }

    void usersDoNotSeeEachOthersCarts()
    {
        const UserId one = UserId::generate();
        const UserId other = UserId::generate();
        m_cart->belongTo(one);
        m_cart->add(shownBook(1), 1);
        m_cart->belongTo(other);
        QCOMPARE(m_cart->count(), 0);
        m_cart->belongTo(one);
        QCOMPARE(m_cart->count(), 1);
    }

    void onlyWhatWasOrderedIsTakenOut()
    {
        m_cart->add(shownBook(1), 3);
        m_cart->add(shownBook(2), 1);
        m_cart->add(shownBook(3), 1);
        const auto line = [](int number, int copies) {
            const auto book = shownBook(number);
            return contracts::ordering::OrderLine{book.bookId, book.sellerId, book.title, copies, book.price};
        };
        m_cart->takeOut({line(1, 2), line(2, 1), line(9, 1)});
        QCOMPARE(m_cart->line(shownBook(1).bookId)->quantity, 1);
        QCOMPARE(m_cart->line(shownBook(2).bookId), nullptr);
        QCOMPARE(m_cart->line(shownBook(3).bookId)->quantity, 1);
    }

    void aNewPriceIsKeptWithItsBook()
    {
        m_cart->add(shownBook(1), 2);
        auto dearer = shownBook(1);
        dearer.price = Money::krw(15'000);
        m_cart->renew(dearer);
        QCOMPARE(m_cart->total(), Money::krw(30'000));
        open();
        QCOMPARE(m_cart->total(), Money::krw(30'000));
        m_cart->clear();
        open();
        QCOMPARE(m_cart->count(), 0);
    }

private:
    void open() { m_cart = std::make_unique<Cart>(m_folder->path()); }
    QStringList titles() const
    {
        QStringList titles;
        for (const CartLine &line : m_cart->lines())
            titles.append(line.book.title);
        return titles;
    }
    void write(const QByteArray &content)
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"guest"_s));
        QFile file(m_folder->filePath(u"guest/cart.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Cart> m_cart;
};

TEST_SUITE(CartTest);
#include "cart_test.moc"
