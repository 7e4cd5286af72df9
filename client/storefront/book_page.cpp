#include "client/storefront/book_page.h"

#include "client/storefront/stock_words.h"
#include "client/widgets/banner.h"
#include "client/widgets/button.h"
#include "client/widgets/card.h"
#include "client/widgets/cover.h"
#include "client/widgets/error_text.h"
#include "client/widgets/label.h"
#include "client/widgets/page_header.h"
#include "client/widgets/pill.h"
#include "client/widgets/shown.h"
#include "client/widgets/skeleton.h"

#include <QFormLayout>
#include <QScrollArea>
#include <QShortcut>
#include <QSpinBox>

namespace storefront {

using namespace Qt::Literals::StringLiterals;
using namespace widgets;

namespace {

constexpr int kCoverWidth = 240;
constexpr int kMostCopies = 99; // of one book in one order

// In its own language, and of a language without a country: "English", not "American English".
QString languageName(const QString &code)
{
    const QLocale locale(code);
    if (locale.language() == QLocale::English)
        return u"English"_s;
    return locale.language() == QLocale::C ? code : locale.nativeLanguageName();
}

Label *selectable(Label *label)
{
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

} // namespace

BookPage::BookPage(CoverShelf &covers, QWidget *parent)
    : QWidget(parent)
    , m_covers(covers)
    , m_header(new PageHeader(tr("Book"), this))
    , m_banner(new Banner(this))
    , m_awaited(new Skeleton(8, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kSpaceXl, kSpaceXl, 0, 0);
    column->setSpacing(kSpaceL);
    m_header->setBackVisible(true);
    column->addWidget(m_header);
    column->addWidget(m_banner);
    column->addWidget(m_awaited);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_content = scroll;
    scroll->setWidget(buildBook());
    column->addWidget(scroll, 1);
    column->addStretch();
    auto *back = new QShortcut(Qt::Key_Escape, this);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, this, &BookPage::backWanted);
    connect(m_header, &PageHeader::backWanted, this, &BookPage::backWanted);
    connect(m_banner, &Banner::actionWanted, this, [this] { Q_EMIT retryWanted(m_wanted); });
    connect(&m_covers, &CoverShelf::arrived, this, [this](const QString &sha256) {
        if (sha256 == m_book.cover)
            showCover();
    });
}

QWidget *BookPage::buildBook()
{
    auto *book = new QWidget(this);
    auto *row = new QHBoxLayout(book);
    row->setContentsMargins(0, 0, kSpaceXl, kSpaceXl);
    row->setSpacing(kSpaceXxl);
    m_cover = new Cover(kCoverWidth, book);
    row->addWidget(m_cover, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(kSpaceS);
    m_title = selectable(new Label(Type::Display, book));
    m_title->setWordWrap(true);
    m_authors = selectable(new Label(Type::Heading, book));
    m_authors->setMuted();
    words->addWidget(m_title);
    words->addWidget(m_authors);
    words->addSpacing(kSpaceS);
    words->addLayout(buildBuying());
    words->addSpacing(kSpaceL);
    m_description = selectable(new Label(Type::Body, book));
    m_descriptionAwaited = new Skeleton(4, book);
    words->addWidget(m_descriptionAwaited);
    words->addWidget(m_description);
    words->addSpacing(kSpaceS);
    words->addWidget(buildFacts());
    words->addStretch();
    auto *reading = new QWidget(book);
    reading->setLayout(words);
    reading->setMaximumWidth(kReadingWidth);
    row->addWidget(reading, 1);
    row->addStretch();
    return book;
}

QLayout *BookPage::buildBuying()
{
    m_price = new Label(Type::Title, this);
    m_stock = new Pill(this);
    m_quantity = new QSpinBox(this);
    m_quantity->setRange(1, kMostCopies);
    m_quantity->setAccessibleName(tr("Quantity"));
    m_quantity->setFixedWidth(84);
    m_toCart = new Button(u"cart"_s, tr("Add to cart"), ButtonLook::Secondary, this);
    m_buyNow = new Button(tr("Buy now"), ButtonLook::Primary, this);
    auto *price = new QHBoxLayout;
    price->setSpacing(kSpaceM);
    price->addWidget(m_price);
    price->addWidget(m_stock);
    price->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kSpaceS);
    buttons->addWidget(m_quantity);
    buttons->addWidget(m_toCart);
    buttons->addWidget(m_buyNow);
    buttons->addStretch();
    auto *column = new QVBoxLayout;
    column->setSpacing(kSpaceL);
    column->addLayout(price);
    column->addLayout(buttons);
    connect(m_toCart, &Button::clicked, this, [this] { Q_EMIT cartWanted(m_book, m_quantity->value()); });
    connect(m_buyNow, &Button::clicked, this, [this] { Q_EMIT buyNowWanted(m_book, m_quantity->value()); });
    return column;
}

QWidget *BookPage::buildFacts()
{
    auto *card = new Card(this);
    m_facts = new QFormLayout;
    m_facts->setHorizontalSpacing(kSpaceXl);
    m_facts->setVerticalSpacing(kSpaceS);
    card->column()->addLayout(m_facts);
    return card;
}

void BookPage::awaitBook(const contracts::BookId &book)
{
    m_wanted = book;
    m_book = {};
    m_banner->fallSilent();
    m_content->hide();
    m_awaited->show();
    m_header->setTitle(tr("Book"));
}

void BookPage::showKnown(const ShownBook &book)
{
    m_wanted = book.bookId;
    m_book = book;
    m_banner->fallSilent();
    m_awaited->hide();
    m_content->show();
    m_header->setTitle(book.category);
    m_quantity->setValue(1);
    m_description->hide();
    m_descriptionAwaited->show();
    showFacts();
    showStock(book.left, false);
}

void BookPage::show(const contracts::storefront::BookPage &page)
{
    if (page.book.bookId != m_book.bookId)
        showKnown(page.book);
    m_book = page.book;
    m_banner->fallSilent();
    m_descriptionAwaited->hide();
    m_description->setText(page.description);
    m_description->setVisible(!page.description.isEmpty());
    showFacts();
    showStock(page.book.left, page.withdrawn);
}

void BookPage::showError(const core::Error &error)
{
    m_awaited->hide();
    m_descriptionAwaited->hide();
    const bool isGone = error.fault == core::Fault::NotFound;
    m_banner->say(Tone::Negative, isGone ? tr("The shop knows no such book.") : inWords(error),
        isGone ? QString() : tr("Try again"));
}

void BookPage::showFacts()
{
    m_title->setText(m_book.title);
    m_authors->setText(m_book.authors.join(u", "_s));
    m_price->setText(shown(m_book.price));
    m_cover->show(m_book.title, m_book.authors.value(0));
    showCover();
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    addFact(tr("Seller"), m_book.sellerName);
    addFact(tr("Publisher"), m_book.publisher.value_or(QString()));
    addFact(tr("Published"), m_book.publishedYear ? QString::number(*m_book.publishedYear) : QString());
    addFact(tr("Language"), m_book.language ? languageName(*m_book.language) : QString());
    addFact(tr("Category"), m_book.category);
    addFact(tr("ISBN"), m_book.isbn.value_or(QString()));
}

void BookPage::addFact(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *label = new Label(name, Type::Body, this);
    label->setMuted();
    label->setWordWrap(false);
    m_facts->addRow(label, selectable(new Label(value, Type::Body, this)));
}

void BookPage::showStock(int left, bool withdrawn)
{
    const StockWords words = withdrawn ? StockWords{tr("No longer sold"), Tone::Neutral} : stockWords(left);
    m_stock->say(words.text, words.tone);
    const bool canBeHad = left > 0 && !withdrawn;
    for (QWidget *control :
        {static_cast<QWidget *>(m_quantity), static_cast<QWidget *>(m_toCart), static_cast<QWidget *>(m_buyNow)})
        control->setEnabled(canBeHad);
}

void BookPage::showCover()
{
    if (m_book.cover)
        m_cover->setPicture(m_covers.cover(*m_book.cover, m_cover->size() * devicePixelRatioF()));
}

} // namespace storefront
