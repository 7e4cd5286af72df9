#include "client/seller/books_page.h"

#include "client/seller/book_cells.h"
#include "client/seller/words.h"
#include "client/widgets/banner.h"
#include "client/widgets/button.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/label.h"
#include "client/widgets/page_header.h"
#include "client/widgets/search_field.h"
#include "client/widgets/skeleton.h"

#include <QComboBox>
#include <QHeaderView>
#include <QShortcut>
#include <QStackedWidget>

namespace seller {

using namespace Qt::Literals::StringLiterals;
using contracts::BookId;
using widgets::Button;
using widgets::ButtonLook;

namespace {

constexpr int kSkeletonLines = 14;

enum View { Loading, Table, Nothing };

} // namespace

BooksPage::BooksPage(BookTableModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_filter(new BookFilter(this))
    , m_banner(new widgets::Banner(this))
    , m_search(new widgets::SearchField(tr("Search title, author, ISBN or category"), this))
    , m_state(new QComboBox(this))
    , m_count(new widgets::Label(widgets::Type::Caption, this))
    , m_table(new QTableView(this))
    , m_cells(new BookCells(this))
    , m_stack(new QStackedWidget(this))
    , m_nothing(new widgets::EmptyState(u"books"_s, QString(), QString(), this))
    , m_add(new Button(u"plus"_s, tr("Add book"), ButtonLook::Primary, this))
    , m_import(new Button(u"import"_s, tr("Import CSV"), ButtonLook::Secondary, this))
    , m_edit(new Button(u"edit"_s, tr("Edit"), ButtonLook::Quiet, this))
    , m_receive(new Button(u"package"_s, tr("Receive copies"), ButtonLook::Quiet, this))
    , m_withdraw(new Button(u"trash"_s, tr("Withdraw"), ButtonLook::Quiet, this))
{
    m_filter->setSourceModel(&m_model);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(widgets::kSpaceXl, widgets::kSpaceXl, widgets::kSpaceXl, widgets::kSpaceXl);
    column->setSpacing(widgets::kSpaceM);
    buildHead();
    buildSearch();
    buildTable();
    buildStack();
    connectTable();
    connectActions();
    showSelection();
}

void BooksPage::buildHead()
{
    auto *head = new widgets::PageHeader(tr("My books"), this);
    head->setSubtitle(tr("Prices and stock can be changed right in the table."));
    head->addAction(m_import);
    head->addAction(m_add);
    layout()->addWidget(head);
    layout()->addWidget(m_banner);
}

void BooksPage::buildSearch()
{
    m_state->setAccessibleName(tr("State"));
    m_state->addItem(tr("All states"));
    m_state->addItem(tr("For sale"), int(BookTableModel::BookState::ForSale));
    m_state->addItem(tr("Sold out"), int(BookTableModel::BookState::SoldOut));
    m_state->addItem(tr("Withdrawn"), int(BookTableModel::BookState::Withdrawn));
    m_search->setMinimumWidth(300);
    m_count->setMuted();
    m_count->setWordWrap(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(widgets::kSpaceS);
    row->addWidget(m_search);
    row->addWidget(m_state);
    row->addWidget(m_count);
    row->addStretch(1);
    for (Button *action : {m_edit, m_receive, m_withdraw})
        row->addWidget(action);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void BooksPage::buildTable()
{
    m_table->setModel(m_filter);
    m_table->setItemDelegate(m_cells);
    m_table->setAccessibleName(tr("My books"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(BookCells::coverSize().height() + widgets::kSpaceM);
    QHeaderView *columns = m_table->horizontalHeader();
    columns->setSortIndicatorClearable(true);
    columns->setHighlightSections(false);
    columns->setSectionResizeMode(QHeaderView::Interactive);
    columns->setSectionResizeMode(BookTableModel::Title, QHeaderView::Stretch);
    static constexpr std::array kWidths{60, 240, 150, 130, 110, 100, 70, 110};
    for (int i = 0; i < BookTableModel::kColumns; ++i)
        m_table->setColumnWidth(i, kWidths.at(size_t(i)));
}

void BooksPage::buildStack()
{
    auto *loading = new QWidget(this);
    auto *column = new QVBoxLayout(loading);
    column->addWidget(new widgets::Skeleton(kSkeletonLines, loading));
    column->addStretch();
    m_stack->addWidget(loading);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nothing);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_stack, 1);
}

void BooksPage::connectTable()
{
    connect(m_search, &widgets::SearchField::searchWanted, this, &BooksPage::narrow);
    connect(m_state, &QComboBox::currentIndexChanged, this, &BooksPage::narrow);
    connect(m_cells, &BookCells::pictureWanted, this, &BooksPage::pictureWanted);
    connect(m_table, &QTableView::activated, this, &BooksPage::activate);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BooksPage::showSelection);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this](int column) {
        if (column >= 0)
            Q_EMIT allWanted();
    });
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, changed, this, &BooksPage::showWhatThereIs);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &BooksPage::showSelection);
}

void BooksPage::connectActions()
{
    connect(m_banner, &widgets::Banner::actionWanted, this, &BooksPage::reloadWanted);
    connect(m_add, &Button::clicked, this, &BooksPage::newBookWanted);
    connect(m_import, &Button::clicked, this, &BooksPage::importWanted);
    connect(m_nothing, &widgets::EmptyState::actionWanted, this,
        [this] { Q_EMIT m_loadFailed ? reloadWanted() : newBookWanted(); });
    connect(m_edit, &Button::clicked, this, [this] { Q_EMIT editWanted(selectedBooks().first()); });
    connect(m_receive, &Button::clicked, this, [this] { Q_EMIT copiesWanted(selectedBooks().first()); });
    const auto withdraw = [this] {
        if (m_withdraw->isEnabled())
            Q_EMIT withdrawalWanted(selectedBooks());
    };
    connect(m_withdraw, &Button::clicked, this, withdraw);
    connect(new QShortcut(QKeySequence::Delete, m_table, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated,
        this, withdraw);
    auto *find = new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_search, qOverload<>(&QWidget::setFocus));
}

void BooksPage::showLoading()
{
    m_loading = true;
    m_loadFailed = false;
    m_banner->fallSilent();
    m_stack->setCurrentIndex(Loading);
}

void BooksPage::showLoaded()
{
    m_loading = false;
    m_loadFailed = false;
    showWhatThereIs();
}

void BooksPage::showLoadError(const core::Error &error)
{
    m_loading = false;
    m_loadFailed = true;
    m_banner->say(widgets::Tone::Negative, inWords(error), tr("Try again"));
    showWhatThereIs();
}

void BooksPage::tell(const QString &trouble)
{
    m_banner->say(widgets::Tone::Warning, trouble);
}

void BooksPage::showPicture(const QString &sha256, const QPixmap &picture)
{
    m_cells->showPicture(sha256, picture);
    m_table->viewport()->update();
}

void BooksPage::lead(const BookId &book)
{
    const auto found = m_filter->match(
        m_filter->index(0, 0), BookTableModel::BookIdRole, QVariant::fromValue(book), 1, Qt::MatchExactly);
    if (found.isEmpty())
        return;
    // Whatever keys are pressed at this moment, it is this book alone.
    m_table->selectionModel()->setCurrentIndex(
        found.first(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

BooksPage::Ids BooksPage::selectedBooks() const
{
    Ids books;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        books.append(row.data(BookTableModel::BookIdRole).value<BookId>());
    return books;
}

// Enter and a double click change a number where there is one to change, and open the whole book elsewhere.
void BooksPage::activate(const QModelIndex &index)
{
    if (index.flags().testFlag(Qt::ItemIsEditable))
        m_table->edit(index);
    else if (index.column() != BookTableModel::Price && index.column() != BookTableModel::Stock)
        Q_EMIT editWanted(index.data(BookTableModel::BookIdRole).value<BookId>());
}

void BooksPage::narrow()
{
    m_filter->setWords(m_search->text());
    const QVariant state = m_state->currentData();
    m_filter->setState(state.isValid() ? std::optional(BookTableModel::BookState(state.toInt())) : std::nullopt);
    showWhatThereIs();
    if (!m_filter->isOpen())
        Q_EMIT allWanted();
}

void BooksPage::showSelection()
{
    const Ids books = selectedBooks();
    const auto isForSale = [this](const BookId &book) {
        const auto *record = m_model.find(book);
        return record && !record->withdrawn;
    };
    const bool oneForSale = books.size() == 1 && isForSale(books.first());
    m_edit->setEnabled(oneForSale);
    m_receive->setEnabled(oneForSale);
    m_withdraw->setEnabled(std::any_of(books.begin(), books.end(), isForSale));
}

void BooksPage::showWhatThereIs()
{
    const bool noBooks = m_model.rowCount() == 0;
    const int count = m_filter->rowCount();
    m_count->setText(noBooks           ? QString()
            : m_model.canFetchMore({}) ? tr("%n book(s) so far", nullptr, count)
                                       : tr("%n book(s)", nullptr, count));
    if (m_loading && noBooks)
        return;
    if (noBooks && m_loadFailed) {
        m_nothing->say(u"offline"_s, tr("Your books are not here yet"), tr("They could not be loaded from the shop."));
        m_nothing->setAction(tr("Try again"));
    } else if (noBooks) {
        m_nothing->say(u"books"_s, tr("No books yet"), tr("Add your first book, or import a whole list from a file."));
        m_nothing->setAction(tr("Add book"));
    } else {
        m_nothing->say(u"search"_s, tr("Nothing found"), tr("No book of yours holds these words."));
        m_nothing->setAction(QString());
    }
    m_stack->setCurrentIndex(m_filter->rowCount() > 0 ? Table : Nothing);
}

} // namespace seller
