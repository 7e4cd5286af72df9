#include "client/seller/book_saving.h"
#include "common/core/on_answer.h"

namespace seller {

BookSaving::BookSaving(api::SellerBooks &books, BookDialog *dialog)
    : QObject(dialog)
    , m_books(books)
    , m_dialog(dialog)
{
    connect(dialog, &BookDialog::saveWanted, this, &BookSaving::save);
}

BookSaving::BookSaving(api::SellerBooks &books, BookDialog *dialog, const Record &record)
    : BookSaving(books, dialog)
{
    m_record = record;
    dialog->show(record);
}

void BookSaving::save()
{
    m_dialog->showBusy(true);
    const auto draft = m_dialog->form().draft();
    const auto answer = [this](const api::Result<Record> &result) { take(result); };
    if (m_record)
        core::onAnswer(m_books.change(m_record->book.bookId, m_record->book.version, draft), this, answer);
    else
        core::onAnswer(m_books.registerBook({draft, m_dialog->form().stock()}, m_key), this, answer);
}

// A refusal that is known has done nothing: what is sent after it is another wish.
void BookSaving::take(const api::Result<Record> &answer)
{
    if (!answer) {
        if (!answer.error().isTransient())
            m_key = api::IdempotencyKey::generate();
        refuse(answer.error());
        return;
    }
    m_record = *answer;
    m_dialog->cover().picture().isEmpty() ? finish() : sendCover();
}

void BookSaving::sendCover()
{
    const auto &book = m_record->book;
    CoverDrop &cover = m_dialog->cover();
    core::onAnswer(m_books.setCover(book.bookId, book.version, cover.picture(), cover.mediaType()), this,
        [this](const api::Result<Record> &result) {
            if (result) {
                m_record = *result;
                finish();
                return;
            }
            Q_EMIT saved(*m_record); // the book itself is there; the dialog goes on as a change of it
            m_dialog->show(*m_record);
            refuse(result.error());
        });
}

void BookSaving::finish()
{
    m_dialog->showBusy(false);
    Q_EMIT saved(*m_record);
    m_dialog->accept();
}

// What was sent is of another time: the seller sees the book as it is now, and what is saved next is a change of that.
void BookSaving::lookAgain(const core::Error &error)
{
    core::onAnswer(m_books.book(m_record->book.bookId), this, [this, error](const api::Result<Record> &now) {
        if (now) {
            m_record = *now;
            m_dialog->show(*now);
            Q_EMIT foundChanged(*now);
        }
        tell(error);
    });
}

void BookSaving::refuse(const core::Error &error)
{
    if (error.fault == core::Fault::Outdated && m_record)
        lookAgain(error);
    else
        tell(error);
}

void BookSaving::tell(const core::Error &error)
{
    m_dialog->showBusy(false);
    m_dialog->showError(error);
}

} // namespace seller
