#pragma once

#include "client/api/catalogue.h"
#include "client/api/seller_books.h"
#include "client/seller/book_table_model.h"

#include <QPointer>
#include <QWidget>

namespace seller {

class BookDialog;
class BooksPage;

// A seller's own books: their page, and the way of every change to the shop and back.
class Books : public QObject {
    Q_OBJECT

public:
    Books(api::SellerBooks &books, api::Catalogue &catalogue, QWidget *window = nullptr);
    ~Books() override;

    [[nodiscard]] QWidget *page(); // made in `window`, which owns it

    void load(); // from the newest on; also to look again

private:
    using Record = contracts::store::BookRecord;

    void listenToPage();
    void loadMore();
    void loadAll();
    void takePage(const api::Result<core::Page<Record>> &page);
    void changePrice(const contracts::BookId &book, core::Money price);
    void takePrice(const contracts::BookId &book, core::Money before, const api::Result<Record> &answer);
    void changeStock(const contracts::BookId &book, int stock);
    void reread(const contracts::BookId &book); // what somebody else has changed
    void add();
    void edit(const contracts::BookId &book);
    void open(BookDialog *dialog);
    void showCoverIn(BookDialog *dialog, const Record &record);
    void receive(const contracts::BookId &book);
    void askToWithdraw(const QList<contracts::BookId> &books);
    void withdraw(QList<contracts::BookId> books, int done);
    void loadPicture(const QString &sha256);
    void import();

    api::SellerBooks &m_books;
    api::Catalogue &m_catalogue;
    BookTableModel m_model;
    QPointer<BooksPage> m_page;
    QString m_after; // of the next part
    bool m_loading = false;
    bool m_wantsAll = false;
    int m_round = 0; // of loading; an answer of an earlier one is late
};

} // namespace seller
