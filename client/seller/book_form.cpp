#include "client/seller/book_form.h"

#include "client/seller/isbn_field.h"
#include "client/seller/words.h"
#include "client/widgets/form_field.h"
#include "client/widgets/look.h"

#include <QComboBox>
#include <QIntValidator>
#include <QPlainTextEdit>
#include <QRegularExpressionValidator>
#include <QSpinBox>

namespace seller {

using namespace Qt::Literals::StringLiterals;
using contracts::store::BookDraft;
using contracts::store::BookRecord;

namespace {

namespace limits = contracts::store;

constexpr int kDescriptionHeight = 110;

std::optional<QString> orNothing(const QString &text)
{
    const QString line = text.simplified();
    return line.isEmpty() ? std::nullopt : std::optional(line);
}

QLineEdit *line(int longest, QWidget *parent)
{
    auto *editor = new QLineEdit(parent);
    editor->setMaxLength(longest);
    return editor;
}

QComboBox *freeChoice(int longest, QWidget *parent)
{
    auto *choice = new QComboBox(parent);
    choice->setEditable(true);
    choice->setInsertPolicy(QComboBox::NoInsert);
    choice->lineEdit()->setMaxLength(longest);
    return choice;
}

qint64 amountIn(const QString &text)
{
    QString digits = text;
    return digits.remove(u'₩').remove(QLocale().groupSeparator()).simplified().toLongLong();
}

} // namespace

BookForm::BookForm(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_isbn(new IsbnField(this))
    , m_title(line(limits::kLongestTitle, this))
    , m_authors(line(limits::kLongestName * 5, this))
    , m_publisher(line(limits::kLongestName, this))
    , m_year(line(5, this))
    , m_language(freeChoice(limits::kLongestLanguage, this))
    , m_category(freeChoice(limits::kLongestCategory, this))
    , m_price(line(15, this))
    , m_stock(new QSpinBox(this))
    , m_description(new QPlainTextEdit(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(widgets::kSpaceXs);
    buildWho();
    buildWhat();
    tellChanges();
    setFocusProxy(m_title);
}

void BookForm::buildWho()
{
    auto *isbn = add(tr("ISBN"), m_isbn, u"/isbn"_s);
    m_isbn->speakThrough(isbn);
    addRow({add(tr("Title"), m_title, u"/title"_s), isbn});
    auto *authors = add(tr("Authors"), m_authors, u"/authors"_s);
    authors->setHint(tr("Several are separated by semicolons"));
    addRow({authors, add(tr("Publisher"), m_publisher, u"/publisher"_s)});
}

void BookForm::buildWhat()
{
    static const QRegularExpression amount(u"[0-9.,₩ ]{0,15}"_s);
    m_price->setValidator(new QRegularExpressionValidator(amount, m_price));
    m_year->setValidator(new QIntValidator(limits::kEarliestYear, limits::kLatestYear, m_year));
    m_stock->setRange(0, limits::kMostCopies);
    m_stock->setGroupSeparatorShown(true);
    m_language->addItems({QString(), u"ko"_s, u"en"_s, u"ja"_s, u"zh"_s, u"de"_s, u"fr"_s, u"es"_s});
    m_description->setFixedHeight(kDescriptionHeight);
    m_description->setTabChangesFocus(true);
    auto *price = add(tr("Price"), m_price, u"/price"_s);
    price->setHint(tr("In won"));
    auto *language = add(tr("Language"), m_language, u"/language"_s);
    language->setHint(tr("Like ko or en-US"));
    addRow({add(tr("Category"), m_category, u"/category"_s), price, add(tr("Copies in stock"), m_stock, u"/stock"_s)});
    addRow({add(tr("Year"), m_year, u"/publishedYear"_s), language});
    addRow({add(tr("Description"), m_description, u"/description"_s)});
}

BookForm::Field *BookForm::add(const QString &name, QWidget *editor, const QString &pointer)
{
    auto *field = new Field(name, editor, this);
    m_fields.insert(pointer, field);
    return field;
}

void BookForm::addRow(std::initializer_list<Field *> fields)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(widgets::kSpaceL);
    for (Field *field : fields)
        row->addWidget(field, 1, Qt::AlignTop);
    m_column->addLayout(row);
}

void BookForm::tellChanges()
{
    for (QLineEdit *editor : {static_cast<QLineEdit *>(m_isbn), m_title, m_authors, m_publisher, m_year, m_price})
        connect(editor, &QLineEdit::textChanged, this, &BookForm::changed);
    for (QComboBox *choice : {m_language, m_category})
        connect(choice, &QComboBox::editTextChanged, this, &BookForm::changed);
    connect(m_stock, &QSpinBox::valueChanged, this, &BookForm::changed);
    connect(m_description, &QPlainTextEdit::textChanged, this, &BookForm::changed);
}

void BookForm::show(const BookRecord &record)
{
    const auto &book = record.book;
    m_isbn->setText(book.isbn.value_or(QString()));
    m_title->setText(book.title);
    m_authors->setText(book.authors.join(u"; "_s));
    m_publisher->setText(book.publisher.value_or(QString()));
    m_year->setText(book.publishedYear ? QString::number(*book.publishedYear) : QString());
    m_language->setEditText(book.language.value_or(QString()));
    m_category->setEditText(book.category);
    m_price->setText(QString::number(book.price.minorUnits()));
    m_stock->setValue(record.stock);
    m_stock->setEnabled(false);
    m_fields.value(u"/stock"_s)->setHint(tr("Changed in the table"));
    m_description->setPlainText(book.description);
}

void BookForm::setCategories(const QStringList &names)
{
    const QString typed = m_category->currentText();
    m_category->clear();
    m_category->addItems(names);
    m_category->setEditText(typed);
}

// A pointer may lead deeper than the field: "/authors/2", "/price/amount", "/book/title".
bool BookForm::showFault(const core::Error &error)
{
    const QStringList steps = error.pointer.split(u'/', Qt::SkipEmptyParts);
    const QString name = steps.value(steps.value(0) == u"book"_s ? 1 : 0);
    Field *field = m_fields.value(u'/' + name);
    if (!field)
        return false;
    field->setFault(inWords(error));
    for (QWidget *editor : field->findChildren<QWidget *>()) {
        if (editor->focusPolicy() != Qt::NoFocus) {
            editor->setFocus();
            break;
        }
    }
    return true;
}

void BookForm::clearFaults()
{
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field) {
        if (field.key() != "/isbn"_L1) // which speaks for itself
            (*field)->setFault({});
    }
}

bool BookForm::isComplete()
{
    clearFaults();
    need(!m_title->text().trimmed().isEmpty(), u"/title"_s, tr("A book needs a title."));
    need(!m_category->currentText().trimmed().isEmpty(), u"/category"_s, tr("A book needs a category."));
    need(amountIn(m_price->text()) > 0, u"/price"_s, tr("Please give a price in won."));
    if (!m_isbn->mayBeSent() && m_fields.value(u"/isbn"_s)->fault().isEmpty())
        m_fields.value(u"/isbn"_s)->setFault(tr("Some digits are still missing"));
    return std::all_of(m_fields.cbegin(), m_fields.cend(), [](const Field *field) { return field->fault().isEmpty(); });
}

void BookForm::need(bool given, const QString &pointer, const QString &fault)
{
    if (!given)
        m_fields.value(pointer)->setFault(fault);
}

BookDraft BookForm::draft() const
{
    QStringList authors;
    const QStringList typed = m_authors->text().split(u';', Qt::SkipEmptyParts);
    for (const QString &author : typed) {
        if (const auto name = orNothing(author))
            authors.append(*name);
    }
    BookDraft draft;
    draft.isbn = orNothing(m_isbn->text());
    draft.title = m_title->text().simplified();
    draft.authors = authors;
    draft.publisher = orNothing(m_publisher->text());
    if (!m_year->text().isEmpty())
        draft.publishedYear = m_year->text().toInt();
    draft.language = orNothing(m_language->currentText());
    draft.category = m_category->currentText().simplified();
    draft.description = m_description->toPlainText().trimmed();
    draft.price = core::Money::krw(amountIn(m_price->text()));
    return draft;
}

int BookForm::stock() const
{
    return m_stock->value();
}

QString BookForm::title() const
{
    return m_title->text();
}

QString BookForm::firstAuthor() const
{
    return m_authors->text().section(u';', 0, 0).simplified();
}

} // namespace seller
