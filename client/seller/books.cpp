#include "client/seller/books.h"

#include "client/seller/book_dialog.h"
#include "client/seller/book_saving.h"
#include "client/seller/books_page.h"
#include "client/seller/copies_dialog.h"
#include "client/seller/import_wizard.h"
#include "client/seller/words.h"
#include "client/widgets/question.h"
#include "client/widgets/shown.h"
#include "client/widgets/toast.h"
#include "common/core/on_answer.h"

#include <QtConcurrentRun>

namespace seller {

using namespace Qt::Literals::StringLiterals;
using api::Result;
using contracts::BookId;
using contracts::store::StockReason;
using contracts::store::StockRecord;
using core::Money;

Books::Books(api::SellerBooks &books, api::Catalogue &catalogue, QWidget *window)
    : m_books(books)
    , m_catalogue(catalogue)
    , m_page(new BooksPage(m_model, window))
{
    connect(&m_model, &BookTableModel::moreWanted, this, &Books::loadMore);
    connect(&m_model, &BookTableModel::priceWanted, this, &Books::changePrice);
    connect(&m_model, &BookTableModel::stockWanted, this, &Books::changeStock);
    listenToPage();
    load();
}

Books::~Books()
{
    delete m_page;
}

QWidget *Books::page()
{
    return m_page;
}

void Books::listenToPage()
{
    connect(m_page, &BooksPage::reloadWanted, this, &Books::load);
    connect(m_page, &BooksPage::allWanted, this, &Books::loadAll);
    connect(m_page, &BooksPage::newBookWanted, this, &Books::add);
    connect(m_page, &BooksPage::importWanted, this, &Books::import);
    connect(m_page, &BooksPage::editWanted, this, &Books::edit);
    connect(m_page, &BooksPage::copiesWanted, this, &Books::receive);
    connect(m_page, &BooksPage::withdrawalWanted, this, &Books::askToWithdraw);
    connect(m_page, &BooksPage::pictureWanted, this, &Books::loadPicture);
}

void Books::load()
{
    ++m_round;
    m_after.clear();
    m_loading = false;
    m_model.clear();
    m_page->showLoading();
    m_model.setMore(true);
    loadMore();
}

void Books::loadMore()
{
    if (m_loading)
        return;
    m_loading = true;
    core::onAnswer(m_books.list({m_after, core::PageRequest::kLargestLimit}), m_page,
        [this, round = m_round](const Result<core::Page<Record>> &page) {
            if (round == m_round)
                takePage(page);
        });
}

void Books::loadAll()
{
    m_wantsAll = true;
    if (m_model.canFetchMore({}))
        loadMore();
}

void Books::takePage(const Result<core::Page<Record>> &page)
{
    m_loading = false;
    if (!page) {
        m_model.setMore(false); // until it is asked for again
        m_page->showLoadError(page.error());
        return;
    }
    m_after = page->next;
    m_model.setMore(!m_after.isEmpty());
    m_model.append(page->items);
    m_page->showLoaded();
    if (m_wantsAll && !m_after.isEmpty())
        QMetaObject::invokeMethod(this, &Books::loadMore, Qt::QueuedConnection);
}

// A change sends the whole book, as it was seen.
void Books::changePrice(const BookId &book, Money price)
{
    const auto &seen = m_model.find(book)->book;
    const contracts::store::BookDraft draft{seen.isbn, seen.title, seen.authors, seen.publisher, seen.publishedYear,
        seen.language, seen.category, seen.description, price};
    core::onAnswer(m_books.change(book, seen.version, draft), m_page,
        [this, book, before = seen.price](const Result<Record> &r) { takePrice(book, before, r); });
}

void Books::takePrice(const BookId &book, Money before, const Result<Record> &answer)
{
    if (!answer) {
        m_model.takeBackPrice(book);
        m_page->tell(inWords(answer.error()));
        if (answer.error().fault == core::Fault::Outdated)
            reread(book);
        return;
    }
    m_model.settlePrice(*answer);
    const QString told = tr("%1 now costs %2.").arg(answer->book.title, widgets::shown(answer->book.price));
    widgets::toast(m_page, told, tr("Undo"), [flow = QPointer(this), book, before] {
        if (flow && flow->m_model.find(book))
            flow->changePrice(book, before);
    });
}

void Books::changeStock(const BookId &book, int stock)
{
    const int delta = stock - m_model.find(book)->stock;
    core::onAnswer(
        m_books.changeStock(book, {delta, StockReason::Corrected, std::nullopt}, api::IdempotencyKey::generate()),
        m_page, [this, book](const Result<StockRecord> &entry) {
            if (entry) {
                m_model.settleStock(book, entry->stock);
                return;
            }
            m_model.takeBackStock(book);
            m_page->tell(inWords(entry.error()));
            reread(book); // the shelf is not as it was seen, or it is not known what was done
        });
}

void Books::reread(const BookId &book)
{
    core::onAnswer(m_books.book(book), m_page, [this](const Result<Record> &record) {
        if (record)
            m_model.put(*record);
    });
}

void Books::add()
{
    auto *dialog = new BookDialog(m_page);
    auto *saving = new BookSaving(m_books, dialog);
    connect(saving, &BookSaving::saved, this, [this](const Record &record) {
        m_model.put(record);
        m_page->showLoaded();
        m_page->lead(record.book.bookId);
    });
    open(dialog);
}

void Books::edit(const BookId &book)
{
    const Record *record = m_model.find(book);
    if (!record || record->withdrawn)
        return;
    auto *dialog = new BookDialog(m_page);
    auto *saving = new BookSaving(m_books, dialog, *record);
    showCoverIn(dialog, *record);
    for (const auto seen : {&BookSaving::saved, &BookSaving::foundChanged})
        connect(saving, seen, this, [this](const Record &now) { m_model.put(now); });
    open(dialog);
}

void Books::open(BookDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    core::onAnswer(m_catalogue.categories(), dialog,
        [dialog](const Result<QList<contracts::storefront::ShownCategory>> &categories) {
            QStringList names;
            for (const auto &category : categories.value_or(QList<contracts::storefront::ShownCategory>()))
                names.append(category.category);
            dialog->form().setCategories(names);
        });
    dialog->open();
}

void Books::showCoverIn(BookDialog *dialog, const Record &record)
{
    if (!record.book.cover)
        return;
    core::onAnswer(m_catalogue.cover(*record.book.cover), dialog, [dialog](const Result<QByteArray> &picture) {
        if (picture)
            dialog->cover().showPicture(QPixmap::fromImage(QImage::fromData(*picture)));
    });
}

void Books::receive(const BookId &book)
{
    const Record *record = m_model.find(book);
    if (!record)
        return;
    auto *dialog = new CopiesDialog(record->book.title, record->stock, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto key = api::IdempotencyKey::generate();
    connect(dialog, &CopiesDialog::received, this, [this, dialog, book, key](int copies, const QString &note) {
        dialog->showBusy(true);
        const contracts::store::ChangeStockRequest change{
            copies, StockReason::Received, note.isEmpty() ? std::nullopt : std::optional(note)};
        core::onAnswer(
            m_books.changeStock(book, change, key), dialog, [this, dialog, book](const Result<StockRecord> &entry) {
                dialog->showBusy(false);
                if (!entry) {
                    dialog->showError(entry.error());
                    return;
                }
                m_model.settleStock(book, entry->stock);
                dialog->accept();
            });
    });
    dialog->open();
}

void Books::askToWithdraw(const QList<BookId> &books)
{
    const QString title = tr("Withdraw %n book(s) from sale?", nullptr, int(books.size()));
    const widgets::Question question{title,
        tr("Nobody can order them any more. Orders that are already placed stay as they are. This cannot be undone."),
        tr("Withdraw"), tr("Keep for sale"), true};
    widgets::ask(m_page, question, [flow = QPointer(this), books] {
        if (flow)
            flow->withdraw(books, 0);
    });
}

// One after the other, so that it is known what was done when one is refused.
void Books::withdraw(QList<BookId> books, int done)
{
    if (books.isEmpty()) {
        widgets::toast(m_page, tr("%n book(s) withdrawn.", nullptr, done));
        return;
    }
    const BookId book = books.takeFirst();
    const Record *record = m_model.find(book);
    if (!record || record->withdrawn) {
        withdraw(books, done);
        return;
    }
    core::onAnswer(
        m_books.withdraw(book, record->book.version), m_page, [this, book, books, done](const Result<> &answer) {
            reread(book);
            if (answer)
                withdraw(books, done + 1);
            else
                m_page->tell(inWords(answer.error()));
        });
}

void Books::loadPicture(const QString &sha256)
{
    core::onAnswer(m_catalogue.cover(sha256), m_page, [this, sha256](const Result<QByteArray> &picture) {
        if (!picture)
            return;
        core::onAnswer(QtConcurrent::run([bytes = *picture] { return QImage::fromData(bytes); }), m_page,
            [this, sha256](QImage image) {
                if (m_page && !image.isNull())
                    m_page->showPicture(sha256, QPixmap::fromImage(image));
            });
    });
}

void Books::import()
{
    auto *wizard = new ImportWizard(m_books, m_page);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &ImportWizard::imported, this, &Books::load);
    wizard->open();
}

} // namespace seller
