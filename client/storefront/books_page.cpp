#include "client/storefront/books_page.h"

#include "client/storefront/category_list.h"
#include "client/widgets/button.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/error_text.h"
#include "client/widgets/label.h"
#include "client/widgets/page_header.h"
#include "client/widgets/search_field.h"

#include <QComboBox>
#include <QSettings>
#include <QShortcut>
#include <QStackedLayout>

namespace storefront {

using namespace Qt::Literals::StringLiterals;
using namespace widgets;
using Manner = BooksView::Manner;

namespace {

constexpr auto kMannerKey = "storefront/asList"_L1;

struct SortChoice {
    api::Sort sort;
    const char *name;
};

constexpr std::array kSorts{SortChoice{api::Sort::Relevance, QT_TRANSLATE_NOOP("storefront::BooksPage", "Best match")},
    SortChoice{api::Sort::Newest, QT_TRANSLATE_NOOP("storefront::BooksPage", "Newest")},
    SortChoice{api::Sort::Title, QT_TRANSLATE_NOOP("storefront::BooksPage", "Title")},
    SortChoice{api::Sort::PriceUp, QT_TRANSLATE_NOOP("storefront::BooksPage", "Lowest price")},
    SortChoice{api::Sort::PriceDown, QT_TRANSLATE_NOOP("storefront::BooksPage", "Highest price")}};

Button *mannerButton(const QString &iconName, const QString &name, QWidget *parent)
{
    Button *button = Button::ofIcon(iconName, name, parent);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setProperty("look", u"place"_s);
    return button;
}

} // namespace

BooksPage::BooksPage(BookListModel &books, CoverShelf &covers, QWidget *parent)
    : QWidget(parent)
    , m_books(books)
    , m_search(new SearchField(tr("Title, author, publisher or ISBN"), this))
    , m_sort(new QComboBox(this))
    , m_asGrid(mannerButton(u"grid"_s, tr("Covers"), this))
    , m_asList(mannerButton(u"list"_s, tr("List"), this))
    , m_categories(new CategoryList(this))
    , m_result(new Label(Type::Body, this))
    , m_view(new BooksView(books, covers, this))
    , m_empty(new EmptyState(u"search"_s, {}, {}, this))
    , m_stack(new QStackedLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kSpaceXl, kSpaceXl, kSpaceM, 0);
    column->setSpacing(kSpaceL);
    buildHead();
    buildBody();
    addShortcuts();
    connect(&m_books, &BookListModel::changed, this, &BooksPage::followModel);
    connect(&m_books, &BookListModel::modelReset, this, &BooksPage::followModel);
    connect(m_view, &BooksView::bookWanted, this, &BooksPage::bookWanted);
    useManner(QSettings().value(kMannerKey).toBool() ? Manner::List : Manner::Grid);
    followModel();
}

void BooksPage::buildHead()
{
    for (const SortChoice &choice : kSorts)
        m_sort->addItem(tr(choice.name), int(choice.sort));
    m_sort->setAccessibleName(tr("Sorted by"));
    m_search->setMinimumWidth(240);
    auto *row = new QHBoxLayout;
    row->setSpacing(kSpaceS);
    row->setContentsMargins(0, 0, kSpaceM, 0);
    row->addWidget(m_search, 1);
    row->addWidget(m_sort);
    row->addSpacing(kSpaceS);
    row->addWidget(m_asGrid);
    row->addWidget(m_asList);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_search, &SearchField::searchWanted, this, [this](const QString &text) {
        m_text = text;
        wish();
    });
    connect(m_sort, &QComboBox::activated, this, &BooksPage::wish);
    connect(m_asGrid, &Button::clicked, this, [this] { useManner(Manner::Grid); });
    connect(m_asList, &Button::clicked, this, [this] { useManner(Manner::List); });
}

void BooksPage::buildBody()
{
    m_result->setMuted();
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *found = new QVBoxLayout;
    found->setSpacing(kSpaceS);
    found->addWidget(m_result);
    found->addLayout(m_stack, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(kSpaceL);
    row->addWidget(m_categories);
    row->addLayout(found, 1);
    static_cast<QVBoxLayout *>(layout())->addLayout(row, 1);
    connect(m_categories, &CategoryList::categoryWanted, this, &BooksPage::wish);
    connect(m_empty, &EmptyState::actionWanted, this, [this] { m_books.error() ? m_books.retry() : clearSearch(); });
}

void BooksPage::addShortcuts()
{
    for (const QKeySequence &keys : {QKeySequence(QKeySequence::Find), QKeySequence(Qt::Key_Slash)}) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &BooksPage::focusSearch);
    }
    auto *toBooks = new QShortcut(Qt::Key_Down, m_search);
    toBooks->setContext(Qt::WidgetShortcut);
    connect(toBooks, &QShortcut::activated, this, [this] {
        m_view->setFocus(Qt::ShortcutFocusReason);
        if (!m_view->currentIndex().isValid())
            m_view->setCurrentIndex(m_books.index(0));
    });
}

void BooksPage::show(const QList<contracts::storefront::ShownCategory> &categories)
{
    m_categories->show(categories);
    followModel();
}

void BooksPage::search(const QString &text)
{
    m_search->setText(text);
    m_text = text.trimmed();
    m_categories->choose({});
    wish();
}

void BooksPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void BooksPage::wish()
{
    const api::BookWish wish{m_text, m_categories->chosen(), {}, api::Sort(m_sort->currentData().toInt())};
    if (wish != m_books.wish())
        Q_EMIT wishChanged(wish);
}

void BooksPage::clearSearch()
{
    search({});
    m_search->setFocus(Qt::OtherFocusReason);
}

void BooksPage::followModel()
{
    m_result->setText(resultLine());
    const bool isEmpty = m_books.rowCount() == 0;
    if (isEmpty)
        showNothing();
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
}

void BooksPage::showNothing()
{
    if (const auto &error = m_books.error()) {
        m_empty->say(u"offline"_s, tr("The books cannot be shown"), inWords(*error));
        m_empty->setAction(tr("Try again"));
    } else if (!m_text.isEmpty()) {
        m_empty->say(u"search"_s, tr("Nothing found for “%1”").arg(m_text),
            tr("Try fewer or other words, or look in all categories."));
        m_empty->setAction(tr("Clear search"));
    } else {
        m_empty->say(u"books"_s, tr("No books here yet"), tr("As soon as a seller offers some, they stand here."));
        m_empty->setAction({});
    }
}

void BooksPage::useManner(Manner manner)
{
    m_view->setManner(manner);
    (manner == Manner::List ? m_asList : m_asGrid)->setChecked(true);
    QSettings().setValue(kMannerKey, manner == Manner::List);
}

// The shop counts categories but not searches, so a search tells its number when its end has come.
QString BooksPage::resultLine() const
{
    const int books = m_books.books();
    if (books == 0)
        return m_books.isLoading() ? tr("Looking…") : QString();
    const int known = m_text.isEmpty() ? m_categories->booksIn(m_books.wish().category) : -1;
    if (known >= 0)
        return tr("%Ln book(s)", nullptr, known);
    return m_books.hasAll() ? tr("%Ln book(s) found", nullptr, books)
                            : tr("More than %Ln book(s) found", nullptr, books);
}

} // namespace storefront
