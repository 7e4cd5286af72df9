#include "client/seller/book_filter.h"
#include "client/seller/book_table_model.h"
#include "tests/client/seller/shelf.h"
#include "tests/support/test_suite.h"

using namespace Qt::Literals::StringLiterals;
using namespace tests;
using contracts::BookId;
using core::Money;
using seller::BookFilter;
using seller::BookTableModel;

class BookTableModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<BookTableModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void aTypedPriceIsSeenAtOnceAndToldAsAWish()
    {
        const auto demian = aBook(u"Demian"_s, 12'000);
        m_model->append({demian});
        QSignalSpy wishes(m_model.get(), &BookTableModel::priceWanted);
        QVERIFY(m_model->setData(at(0, BookTableModel::Price), u"₩15,000"_s));
        QCOMPARE(wishes.size(), 1);
        QCOMPARE(wishes.first().at(0).value<BookId>(), demian.book.bookId);
        QCOMPARE(wishes.first().at(1).value<Money>(), Money::krw(15'000));
        QCOMPARE(sorted(0, BookTableModel::Price), 15'000);
        QVERIFY(at(0, BookTableModel::Price).data(BookTableModel::PendingRole).toBool());
        QVERIFY2(!at(0, BookTableModel::Price).flags().testFlag(Qt::ItemIsEditable), "one change at a time");
    }

    void everyCellIsShownToPeopleAndSortedByWhatItHolds_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QVariant>("value");
        const auto text = [](const char *name, int column, const QString &words) {
            QTest::newRow(name) << column << words << QVariant(words);
        };
        text("cover", BookTableModel::Cover, {});
        text("title", BookTableModel::Title, u"Demian"_s);
        text("authors", BookTableModel::Authors, u"Hermann Hesse, 전영애"_s);
        text("ISBN", BookTableModel::Isbn, u"9788937460449"_s);
        text("category", BookTableModel::Category, u"Novel"_s);
        QTest::newRow("price") << int(BookTableModel::Price) << u"₩12,000"_s << QVariant(12'000);
        QTest::newRow("stock") << int(BookTableModel::Stock) << u"1,500"_s << QVariant(1'500);
        QTest::newRow("state") << int(BookTableModel::State) << u"For sale"_s
                               << QVariant(int(BookTableModel::BookState::ForSale));
    }
    void everyCellIsShownToPeopleAndSortedByWhatItHolds()
    {
        QFETCH(int, column);
        QFETCH(QString, shown);
        QFETCH(QVariant, value);
        QLocale::setDefault(QLocale(u"en_US"_s));
        auto demian = aBook(u"Demian"_s, 12'000, 1'500);
        demian.book.authors.append(u"전영애"_s);
        m_model->append({demian});
        const QModelIndex cell = at(0, column);
        QCOMPARE(cell.data().toString(), shown);
        QCOMPARE(cell.data(Qt::ToolTipRole).toString(), shown);
        QCOMPARE(cell.data(BookTableModel::SortRole).toString(), value.toString());
        QCOMPARE(cell.data(Qt::EditRole), cell.data(BookTableModel::SortRole));
        QLocale::setDefault(QLocale::c());
    }

    void aRefusedPriceIsTakenBack()
    {
        const auto demian = aBook(u"Demian"_s, 12'000);
        m_model->append({demian});
        QVERIFY(m_model->setData(at(0, BookTableModel::Price), 15'000));
        m_model->takeBackPrice(demian.book.bookId);
        QCOMPARE(sorted(0, BookTableModel::Price), 12'000);
        QVERIFY(!at(0, BookTableModel::Price).data(BookTableModel::PendingRole).toBool());
    }

    void aPriceThatIsAnsweredIsSettledAndItsStockWishStays()
    {
        const auto demian = aBook(u"Demian"_s, 12'000, 5);
        m_model->append({demian});
        QVERIFY(m_model->setData(at(0, BookTableModel::Stock), 8));
        QVERIFY(m_model->setData(at(0, BookTableModel::Price), 15'000));
        m_model->settlePrice(changed(demian, 15'000));
        QCOMPARE(m_model->find(demian.book.bookId)->book.version, 2);
        QCOMPARE(sorted(0, BookTableModel::Stock), 8);
        m_model->settleStock(demian.book.bookId, 7);
        QCOMPARE(sorted(0, BookTableModel::Stock), 7);
    }

    void whatIsNoNumberOrChangesNothingIsNoWish_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QVariant>("typed");
        QTest::newRow("words") << int(BookTableModel::Price) << QVariant(u"much"_s);
        QTest::newRow("for free") << int(BookTableModel::Price) << QVariant(0);
        QTest::newRow("the same price") << int(BookTableModel::Price) << QVariant(12'000);
        QTest::newRow("less than no stock") << int(BookTableModel::Stock) << QVariant(-1);
        QTest::newRow("too much stock") << int(BookTableModel::Stock) << QVariant(1'000'001);
        QTest::newRow("a title") << int(BookTableModel::Title) << QVariant(u"Siddhartha"_s);
    }
    void whatIsNoNumberOrChangesNothingIsNoWish()
    {
        QFETCH(int, column);
        QFETCH(QVariant, typed);
        m_model->append({aBook(u"Demian"_s, 12'000)});
        QSignalSpy prices(m_model.get(), &BookTableModel::priceWanted);
        QSignalSpy stocks(m_model.get(), &BookTableModel::stockWanted);
        QVERIFY(!m_model->setData(at(0, column), typed));
        QCOMPARE(prices.size() + stocks.size(), 0);
    }

    void aWithdrawnBookCannotBeChanged()
    {
        auto demian = aBook(u"Demian"_s);
        demian.withdrawn = true;
        m_model->append({demian});
        QVERIFY(!at(0, BookTableModel::Price).flags().testFlag(Qt::ItemIsEditable));
        QCOMPARE(at(0, 0).data(BookTableModel::StateRole).toInt(), int(BookTableModel::BookState::Withdrawn));
    }

    void aNewBookStandsFirstAndAKnownOneStaysWhereItIs()
    {
        const auto shelf = books(3);
        m_model->append(shelf);
        m_model->put(aBook(u"Demian"_s));
        QCOMPARE(at(0, BookTableModel::Title).data().toString(), u"Demian"_s);
        m_model->put(changed(shelf.at(1), 9'000));
        QCOMPARE(sorted(2, BookTableModel::Price), 9'000);
        QCOMPARE(m_model->rowCount(), 4);
        m_model->append(shelf); // a page that overlaps
        QCOMPARE(m_model->rowCount(), 4);
    }

    void theFilterFindsEveryWordAndAnIsbnWithHyphens()
    {
        m_model->append(books(30));
        auto demian = aBook(u"Demian"_s);
        demian.book.isbn = u"9791190090018"_s;
        m_model->append({demian});
        BookFilter filter(nullptr);
        const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setSourceModel(m_model.get());
        filter.setWords(u"hesse DEMIAN"_s);
        QCOMPARE(filter.rowCount(), 1);
        filter.setWords(u"979-11-90090-01-8"_s);
        QCOMPARE(filter.rowCount(), 1);
        filter.setWords({});
        filter.setState(BookTableModel::BookState::SoldOut);
        QCOMPARE(filter.rowCount(), 10);
    }

    void numbersAreSortedAsNumbers()
    {
        m_model->append({aBook(u"dear"_s, 100'000), aBook(u"cheap"_s, 9'000), aBook(u"middling"_s, 12'000)});
        BookFilter filter(nullptr);
        filter.setSourceModel(m_model.get());
        filter.sort(BookTableModel::Price);
        QCOMPARE(filter.index(0, BookTableModel::Title).data().toString(), u"cheap"_s);
        QCOMPARE(filter.index(2, BookTableModel::Title).data().toString(), u"dear"_s);
        QVERIFY(!filter.isOpen());
    }

    void moreIsAskedForOnlyWhileThereIsMore()
    {
        QSignalSpy wishes(m_model.get(), &BookTableModel::moreWanted);
        m_model->fetchMore({});
        QCOMPARE(wishes.size(), 0);
        m_model->setMore(true);
        m_model->fetchMore({});
        QCOMPARE(wishes.size(), 1);
    }

private:
    [[nodiscard]] QModelIndex at(int row, int column) const { return m_model->index(row, column); }
    [[nodiscard]] int sorted(int row, int column) const
    {
        return at(row, column).data(BookTableModel::SortRole).toInt();
    }

    std::unique_ptr<BookTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

TEST_SUITE(BookTableModelTest);
#include "book_table_model_test.moc"
