#include "client/storefront/books_view.h"

#include "client/storefront/book_row.h"
#include "client/storefront/book_tile.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace storefront {

using namespace Qt::Literals::StringLiterals;

BooksView::BooksView(BookListModel &books, widgets::CoverShelf &covers, QWidget *parent)
    : QListView(parent)
    , m_books(books)
    , m_tile(new BookTile(covers, this))
    , m_row(new BookRow(covers, this))
{
    setModel(&books);
    setProperty("look", u"bare"_s);
    setUniformItemSizes(true);
    setResizeMode(Adjust);
    setMovement(Static);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    setAccessibleName(tr("Books"));
    setManner(Manner::Grid);
    connect(this, &QListView::clicked, this, &BooksView::open);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &BooksView::askForMore);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &BooksView::askForMore, Qt::QueuedConnection);
    connect(&covers, &widgets::CoverShelf::arrived, viewport(), qOverload<>(&QWidget::update));
}

void BooksView::setManner(Manner manner)
{
    m_manner = manner;
    const bool isGrid = manner == Manner::Grid;
    setItemDelegate(isGrid ? m_tile : m_row);
    setFlow(isGrid ? LeftToRight : TopToBottom);
    setWrapping(isGrid);
    fillWidth();
    scrollTo(currentIndex(), PositionAtCenter);
}

BooksView::Manner BooksView::manner() const
{
    return m_manner;
}

void BooksView::resizeEvent(QResizeEvent *event)
{
    fillWidth();
    QListView::resizeEvent(event);
}

void BooksView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        open(currentIndex());
    else
        QListView::keyPressEvent(event);
}

// The last row may be a place for a book to come, which cannot be chosen.
QModelIndex BooksView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    return action == MoveEnd && m_books.books() > 0 ? m_books.index(m_books.books() - 1)
                                                    : QListView::moveCursor(action, modifiers);
}

void BooksView::open(const QModelIndex &index)
{
    if (const ShownBook *book = m_books.bookAt(index.row()))
        Q_EMIT bookWanted(book->bookId);
    else if (index.isValid())
        m_books.retry();
}

// As many columns as there is room for, sharing the whole width.
void BooksView::fillWidth()
{
    const int width = viewport()->width() - 1;
    const bool isGrid = m_manner == Manner::Grid;
    const int columns = isGrid ? std::max(1, width / BookTile::kNarrowest) : 1;
    setGridSize({width / columns, isGrid ? BookTile::height() : BookRow::height()});
    verticalScrollBar()->setSingleStep(isGrid ? BookTile::height() / 5 : BookRow::height() / 2);
}

// Two windows ahead, so that who scrolls on finds books and not places for them.
void BooksView::askForMore()
{
    if (!m_books.canFetchMore({}))
        return;
    const QModelIndex last = m_books.index(m_books.books() - 1);
    if (visualRect(last).top() < 3 * viewport()->height())
        m_books.fetchMore({});
}

} // namespace storefront
