#include "client/storefront/book_row.h"
#include "client/storefront/book_tile.h"
#include "client/storefront/books_view.h"
#include "client/widgets/colours.h"
#include "tests/client/support/book_shelf.h"
#include "tests/client/support/fake_shop.h"
#include "tests/support/test_suite.h"

#include <QBuffer>
#include <QPainter>

using namespace storefront;
using namespace Qt::Literals::StringLiterals;
using namespace tests;
using api::Verb;

// What the grid and the list paint of a book, looked at as pictures.
class BookCellsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { widgets::useColours(widgets::lightColours()); }
    void init()
    {
        m_shop = std::make_unique<FakeShop>();
        m_catalogue = std::make_unique<api::Catalogue>(*m_shop);
        m_model = std::make_unique<BookListModel>(*m_catalogue);
        m_covers =
            std::make_unique<widgets::CoverShelf>([this](const QString &sha) { return m_catalogue->cover(sha); });
        m_tile = std::make_unique<BookTile>(*m_covers);
        m_row = std::make_unique<BookRow>(*m_covers);
    }
    void cleanup() { widgets::useColours(widgets::lightColours()); }

    void aBookIsPaintedInBothManners()
    {
        show({shownBook(1)});
        QVERIFY(painted(*m_tile) != blank());
        QVERIFY(painted(*m_row) != blank());
    }

    void theSameBookIsPaintedTheSameAgain()
    {
        show({shownBook(1)});
        QCOMPARE(painted(*m_tile), painted(*m_tile));
        QCOMPARE(painted(*m_row), painted(*m_row));
    }

    void aBookThatIsSoldOutSaysSo_data() { addManners(); }
    void aBookThatIsSoldOutSaysSo()
    {
        show({shownBook(1)});
        const QImage there = painted(delegate());
        auto gone = shownBook(1);
        gone.left = 0;
        show({gone});
        QVERIFY(painted(delegate()) != there);
    }

    void theMouseTheKeyboardAndTheChoiceAreSeen_data() { addManners(); }
    void theMouseTheKeyboardAndTheChoiceAreSeen()
    {
        show({shownBook(1)});
        const QImage plain = painted(delegate());
        const QImage hovered = painted(delegate(), QStyle::State_MouseOver);
        const QImage focused = painted(delegate(), QStyle::State_HasFocus);
        const QImage chosen = painted(delegate(), QStyle::State_Selected);
        for (const QImage &state : {hovered, focused, chosen})
            QVERIFY(state != plain);
        QVERIFY(hovered != focused);
        QVERIFY(has(focused, widgets::colours().accent));
    }

    void theSchemeIsFollowed_data() { addManners(); }
    void theSchemeIsFollowed()
    {
        show({shownBook(1)});
        const QImage light = painted(delegate());
        widgets::useColours(widgets::darkColours());
        QVERIFY(painted(delegate()) != light);
    }

    void aPlaceForABookToComeIsGreyAndWithoutWords_data() { addManners(); }
    void aPlaceForABookToComeIsGreyAndWithoutWords()
    {
        m_shop->hold();
        m_model->look({});
        const QImage place = painted(delegate());
        QVERIFY(place != blank());
        QVERIFY(!has(place, widgets::colours().text));
        m_shop->letGo();
    }

    void theRowThatFailedSaysWhy_data() { addManners(); }
    void theRowThatFailedSaysWhy()
    {
        m_shop->answerOnce(Verb::Get, kBooks, jsonAnswer(bookPart(0, 1, u"n1"_s)));
        m_shop->refuse(Verb::Get, kBooks, core::Fault::Unavailable, api::kUnreachable);
        m_model->look({});
        QTRY_COMPARE(m_model->books(), 1);
        m_model->fetchMore({});
        QTRY_COMPARE(m_model->kindAt(1), BookListModel::Kind::Failed);
        QVERIFY(has(painted(delegate(), {}, 1), widgets::colours().accent)); // its icon
    }

    void noTitleIsPaintedOutsideItsCell_data() { addManners(); }
    void noTitleIsPaintedOutsideItsCell()
    {
        auto endless = shownBook(1);
        endless.title = QString(3'000, u'W');
        endless.authors = {QString(3'000, u'M')};
        endless.publisher = QString(3'000, u'P');
        show({endless});
        const QImage image = painted(delegate());
        for (int y = 0; y < image.height(); ++y) {
            for (const int x : {0, image.width() - 1})
                QCOMPARE(image.pixelColor(x, y), widgets::colours().window);
        }
    }

    void aCellIsLargeEnoughForWhatItHolds()
    {
        QVERIFY(BookTile::height() > BookTile::kCoverWidth);
        QVERIFY(BookRow::height() >= 48);
        QCOMPARE(m_tile->sizeHint({}, {}).height(), BookTile::height());
        QCOMPARE(m_row->sizeHint({}, {}).height(), BookRow::height());
    }

    void aPictureTakesThePlaceOfTheDrawnCover()
    {
        auto book = shownBook(1);
        book.cover = QString(64, u'a');
        QImage red(30, 44, QImage::Format_RGB32);
        red.fill(Qt::red);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        red.save(&buffer, "PNG");
        m_shop->answer(Verb::Get, u"/api/v1/covers"_s, api::Answered(api::Answer{200, bytes, "image/png"}));
        show({book});
        QSignalSpy arrived(m_covers.get(), &widgets::CoverShelf::arrived);
        QVERIFY(!has(painted(*m_tile), Qt::red));
        QTRY_COMPARE(arrived.size(), 1);
        QVERIFY(has(painted(*m_tile), Qt::red));
    }

private:
    const QString kBooks = u"/api/v1/books"_s;

    static void addManners()
    {
        QTest::addColumn<bool>("grid");
        QTest::newRow("grid") << true;
        QTest::newRow("list") << false;
    }
    QStyledItemDelegate &delegate() const
    {
        const bool isGrid = *static_cast<bool *>(QTest::qData("grid", QMetaType::Bool));
        return isGrid ? static_cast<QStyledItemDelegate &>(*m_tile) : *m_row;
    }
    void show(const QList<ShownBook> &books)
    {
        QJsonArray items;
        for (const ShownBook &book : books)
            items.append(toJson(book));
        m_shop->answer(Verb::Get, kBooks, QJsonObject{{u"items"_s, items}, {u"next"_s, QJsonValue()}});
        QSignalSpy changed(m_model.get(), &BookListModel::changed);
        m_model->look({});
        QTRY_COMPARE(changed.size(), 1);
    }
    static QImage blank()
    {
        QImage image(480, 320, QImage::Format_RGB32);
        image.fill(widgets::colours().window);
        return image;
    }
    QImage painted(const QStyledItemDelegate &cell, QStyle::State state = {}, int row = 0) const
    {
        QImage image = blank();
        QPainter painter(&image);
        QStyleOptionViewItem option;
        option.rect = image.rect();
        option.state = state | QStyle::State_Enabled;
        cell.paint(&painter, option, m_model->index(row));
        return image;
    }
    static bool has(const QImage &image, const QColor &colour)
    {
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == colour)
                    return true;
            }
        }
        return false;
    }

    std::unique_ptr<FakeShop> m_shop;
    std::unique_ptr<api::Catalogue> m_catalogue;
    std::unique_ptr<BookListModel> m_model;
    std::unique_ptr<widgets::CoverShelf> m_covers;
    std::unique_ptr<BookTile> m_tile;
    std::unique_ptr<BookRow> m_row;
};

TEST_SUITE(BookCellsTest);
#include "book_cells_test.moc"
