#pragma once

#include "client/api/catalogue.h"
#include "client/widgets/cover_shelf.h"

#include <QPointer>
#include <QStackedWidget>

namespace storefront {

class BookListModel;
class BookPage;
class BooksPage;

// Choosing books: finding them and looking at one.
class Browsing : public QObject {
    Q_OBJECT

public:
    explicit Browsing(api::Catalogue &catalogue, QWidget *window = nullptr);
    ~Browsing() override;

    [[nodiscard]] QWidget *page() const; // made in `window`, which owns it

public Q_SLOTS:
    void search(const QString &text);
    void showBooks(); // as they were left
    void showBook(const contracts::BookId &book);
    void refresh(); // after the shop was away, or to see what is new

Q_SIGNALS:
    void cartWanted(const contracts::storefront::ShownBook &book, int quantity);
    void buyNowWanted(const contracts::storefront::ShownBook &book, int quantity);

private:
    void joinPages();
    void look(const api::BookWish &wish);
    void fetchBook(const contracts::BookId &book);
    void fetchCategories();
    [[nodiscard]] const contracts::storefront::ShownBook *known(const contracts::BookId &book) const;

    api::Catalogue &m_catalogue;
    widgets::CoverShelf *m_covers;
    BookListModel *m_books;
    QPointer<QStackedWidget> m_pages;
    BooksPage *m_booksPage;
    BookPage *m_bookPage;
    contracts::BookId m_shown; // answers about another book came too late
};

} // namespace storefront
