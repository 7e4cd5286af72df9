#include "client/seller/book_cells.h"
#include "client/seller/book_table_model.h"
#include "client/widgets/colours.h"
#include "tests/client/seller/shelf.h"
#include "tests/support/test_suite.h"

#include <QLineEdit>
#include <QPainter>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace tests;
using seller::BookCells;
using seller::BookTableModel;

namespace {

// What the delegate makes of a cell before it paints it.
class Looks : public BookCells {
public:
    using BookCells::BookCells;

    [[nodiscard]] QStyleOptionViewItem of(const QModelIndex &cell) const
    {
        QStyleOptionViewItem option;
        initStyleOption(&option, cell);
        return option;
    }
};

} // namespace

class BookCellsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<BookTableModel>();
        m_cells = std::make_unique<Looks>(nullptr);
        m_model->append({m_demian});
    }

    void whatIsBeingSavedIsSetInItalics()
    {
        QVERIFY(!m_cells->of(cell(BookTableModel::Price)).font.italic());
        QVERIFY(m_model->setData(cell(BookTableModel::Price), 15'000));
        QVERIFY(m_cells->of(cell(BookTableModel::Price)).font.italic());
        QVERIFY(!m_cells->of(cell(BookTableModel::Stock)).font.italic());
        m_model->settlePrice(changed(m_demian, 15'000));
        QVERIFY(!m_cells->of(cell(BookTableModel::Price)).font.italic());
    }

    void aWithdrawnBookStandsBack()
    {
        const QColor before = m_cells->of(cell(BookTableModel::Title)).palette.color(QPalette::Text);
        auto gone = m_demian;
        gone.withdrawn = true;
        m_model->put(gone);
        const QColor after = m_cells->of(cell(BookTableModel::Title)).palette.color(QPalette::Text);
        QCOMPARE(after, widgets::colours().muted);
        QVERIFY(before != after);
    }

    void theEditorHoldsTheBareNumberAndTakesNoLetters()
    {
        QWidget table;
        const std::unique_ptr<QWidget> editor(m_cells->createEditor(&table, {}, cell(BookTableModel::Price)));
        auto *line = qobject_cast<QLineEdit *>(editor.get());
        QVERIFY(line);
        m_cells->setEditorData(line, cell(BookTableModel::Price));
        QCOMPARE(line->selectedText(), u"12000"_s);
        QTest::keyClicks(line, u"x15,000"_s);
        QCOMPARE(line->text(), u"15,000"_s);
        QCOMPARE(line->accessibleName(), u"Price"_s);
    }

    void whatWasTypedBecomesAWish()
    {
        QLocale::setDefault(QLocale(u"en_US"_s));
        QSignalSpy wishes(m_model.get(), &BookTableModel::priceWanted);
        QLineEdit line(u"15,000"_s);
        m_cells->setModelData(&line, m_model.get(), cell(BookTableModel::Price));
        QLocale::setDefault(QLocale::c());
        QCOMPARE(wishes.size(), 1);
        QCOMPARE(wishes.first().at(1).value<core::Money>(), core::Money::krw(15'000));
    }

    void aBookWithoutAPictureHasADrawnCover()
    {
        QSignalSpy wanted(m_cells.get(), &BookCells::pictureWanted);
        const QImage drawn = painted(BookTableModel::Cover);
        QCOMPARE(wanted.size(), 0);
        auto other = m_demian;
        other.book.title = u"Toji"_s;
        m_model->put(other);
        QVERIFY(painted(BookTableModel::Cover) != drawn);
    }

    void theStateIsAPillInItsColour()
    {
        const QImage forSale = painted(BookTableModel::State);
        auto sold = m_demian;
        sold.stock = 0;
        m_model->put(sold);
        QVERIFY(painted(BookTableModel::State) != forSale);
    }

    void everyCellHasRoomForTheCover()
    {
        for (int column = 0; column < BookTableModel::kColumns; ++column)
            QVERIFY(m_cells->sizeHint({}, cell(column)).height() > BookCells::coverSize().height());
    }

private:
    [[nodiscard]] QModelIndex cell(int column) const { return m_model->index(0, column); }
    [[nodiscard]] QImage painted(int column) const
    {
        QImage picture(160, 70, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        QStyleOptionViewItem option;
        option.rect = picture.rect();
        m_cells->paint(&painter, option, cell(column));
        return picture;
    }

    contracts::store::BookRecord m_demian = aBook(u"Demian"_s, 12'000);
    std::unique_ptr<BookTableModel> m_model;
    std::unique_ptr<Looks> m_cells;
};

TEST_SUITE(BookCellsTest);
#include "book_cells_test.moc"
