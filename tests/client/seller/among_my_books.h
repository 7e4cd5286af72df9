#pragma once

#include "client/seller/books.h"
#include "client/seller/books_page.h"
#include "tests/client/seller/shelf.h"
#include "tests/client/support/fake_shop.h"

#include <QTableView>

namespace tests {

using contracts::store::BookRecord;
using seller::BookTableModel;

// A seller looks at their own books: Demian, five copies, and Siddhartha, which is sold out.
class AmongMyBooks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

protected:
    inline static const QString kBooks = QStringLiteral("/api/v1/store/books");

    void openPage();
    void open(); // until there are books to see
    void type(int row, int column, int number); // as if it were edited in place
    static void answerYes(); // to the question that is open

    FakeShop &shop() { return *m_shop; }
    seller::Books &flow() { return *m_books; }
    void close() { m_books.reset(); }
    seller::BooksPage *page();
    QTableView *table();
    QModelIndex cell(int row, int column);
    QString title(int row);
    int price(int row);
    int stock(int row);
    bool isPending(int row, int column);
    BookTableModel::BookState state(int row);
    QString told(); // above the table

    static QJsonObject bodyOf(const api::Request &request);

    BookRecord m_demian = aBook(QStringLiteral("Demian"), 12'000, 5);
    BookRecord m_sold = aBook(QStringLiteral("Siddhartha"), 9'000, 0);

private:
    std::unique_ptr<FakeShop> m_shop;
    std::unique_ptr<api::SellerBooks> m_calls;
    std::unique_ptr<api::Catalogue> m_sights;
    std::unique_ptr<seller::Books> m_books;
};

} // namespace tests
