#pragma once

#include "client/api/seller_books.h"
#include "client/seller/book_dialog.h"

#include <QPointer>

namespace seller {

// Brings what a book dialog holds to the shop: the book first, then its cover. Asking again after a lost connection
// never adds the book twice, since the key of the wish is kept until its answer is known.
class BookSaving : public QObject {
    Q_OBJECT

public:
    BookSaving(api::SellerBooks &books, BookDialog *dialog); // lives as long as the dialog
    BookSaving(api::SellerBooks &books, BookDialog *dialog, const contracts::store::BookRecord &record);

Q_SIGNALS:
    void saved(const contracts::store::BookRecord &record); // also when only the cover was refused
    void foundChanged(const contracts::store::BookRecord &record); // by somebody else, and as it is now

private:
    using Record = contracts::store::BookRecord;

    void save();
    void take(const api::Result<Record> &answer);
    void sendCover();
    void finish();
    void lookAgain(const core::Error &error);
    void refuse(const core::Error &error);
    void tell(const core::Error &error);

    api::SellerBooks &m_books;
    BookDialog *m_dialog;
    std::optional<Record> m_record; // once the shop has the book
    api::IdempotencyKey m_key = api::IdempotencyKey::generate();
};

} // namespace seller
