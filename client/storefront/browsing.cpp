#include "client/storefront/browsing.h"

#include "client/storefront/book_list_model.h"
#include "client/storefront/book_page.h"
#include "client/storefront/books_page.h"
#include "common/core/on_answer.h"

namespace storefront {

using contracts::storefront::ShownCategory;

Browsing::Browsing(api::Catalogue &catalogue, QWidget *window)
    : m_catalogue(catalogue)
    , m_covers(new widgets::CoverShelf([this](const QString &sha256) { return m_catalogue.cover(sha256); }, this))
    , m_books(new BookListModel(catalogue, this))
    , m_pages(new QStackedWidget(window))
    , m_booksPage(new BooksPage(*m_books, *m_covers, m_pages))
    , m_bookPage(new BookPage(*m_covers, m_pages))
{
    m_pages->addWidget(m_booksPage);
    m_pages->addWidget(m_bookPage);
    joinPages();
    refresh();
}

Browsing::~Browsing()
{
    delete m_pages;
}

QWidget *Browsing::page() const
{
    return m_pages;
}

void Browsing::joinPages()
{
    connect(m_booksPage, &BooksPage::wishChanged, this, &Browsing::look);
    connect(m_booksPage, &BooksPage::bookWanted, this, &Browsing::showBook);
    connect(m_bookPage, &BookPage::backWanted, this, &Browsing::showBooks);
    connect(m_bookPage, &BookPage::retryWanted, this, &Browsing::showBook);
    connect(m_bookPage, &BookPage::cartWanted, this, &Browsing::cartWanted);
    connect(m_bookPage, &BookPage::buyNowWanted, this, &Browsing::buyNowWanted);
}

void Browsing::search(const QString &text)
{
    showBooks();
    m_booksPage->search(text);
}

void Browsing::showBooks()
{
    m_pages->setCurrentWidget(m_booksPage);
}

void Browsing::showBook(const contracts::BookId &book)
{
    const contracts::storefront::ShownBook *listed = known(book);
    listed ? m_bookPage->showKnown(*listed) : m_bookPage->awaitBook(book);
    m_pages->setCurrentWidget(m_bookPage);
    fetchBook(book);
}

void Browsing::refresh()
{
    m_covers->forgetFailures();
    fetchCategories();
    look(m_books->wish());
    if (m_pages->currentWidget() == m_bookPage)
        fetchBook(m_shown);
}

void Browsing::look(const api::BookWish &wish)
{
    m_books->look(wish);
}

void Browsing::fetchBook(const contracts::BookId &book)
{
    m_shown = book;
    core::onAnswer(
        m_catalogue.book(book), m_bookPage, [this, book](const core::Result<contracts::storefront::BookPage> &answer) {
            if (book != m_shown)
                return;
            answer ? m_bookPage->show(*answer) : m_bookPage->showError(answer.error());
        });
}

// Without them all books are still there, so a failure is not told.
void Browsing::fetchCategories()
{
    core::onAnswer(m_catalogue.categories(), m_booksPage, [this](const core::Result<QList<ShownCategory>> &answer) {
        if (answer)
            m_booksPage->show(*answer);
    });
}

const contracts::storefront::ShownBook *Browsing::known(const contracts::BookId &book) const
{
    for (int row = 0; row < m_books->books(); ++row) {
        if (m_books->bookAt(row)->bookId == book)
            return m_books->bookAt(row);
    }
    return nullptr;
}

} // namespace storefront
