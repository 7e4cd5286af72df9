#include "client/seller/book_table_model.h"

#include "client/widgets/shown.h"

namespace seller {

using contracts::BookId;
using contracts::store::BookRecord;
using core::Money;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kHeaders{QT_TRANSLATE_NOOP("seller::BookTableModel", "Cover"),
    QT_TRANSLATE_NOOP("seller::BookTableModel", "Title"), QT_TRANSLATE_NOOP("seller::BookTableModel", "Authors"),
    QT_TRANSLATE_NOOP("seller::BookTableModel", "ISBN"), QT_TRANSLATE_NOOP("seller::BookTableModel", "Category"),
    QT_TRANSLATE_NOOP("seller::BookTableModel", "Price"), QT_TRANSLATE_NOOP("seller::BookTableModel", "Stock"),
    QT_TRANSLATE_NOOP("seller::BookTableModel", "State")};
static_assert(kHeaders.size() == BookTableModel::kColumns);

constexpr std::array kStates{QT_TRANSLATE_NOOP("seller::BookTableModel", "For sale"),
    QT_TRANSLATE_NOOP("seller::BookTableModel", "Sold out"), QT_TRANSLATE_NOOP("seller::BookTableModel", "Withdrawn")};

bool isNumber(int column)
{
    return column == BookTableModel::Price || column == BookTableModel::Stock;
}

// As people type numbers: with the separators of their language, or none.
std::optional<qint64> wholeNumber(const QVariant &value)
{
    if (value.typeId() != QMetaType::QString)
        return value.toLongLong();
    bool isNumber = false;
    QString text = value.toString().trimmed();
    const qint64 number = text.remove(u'₩').remove(QLocale().groupSeparator()).toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

} // namespace

int BookTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int BookTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

BookTableModel::BookState BookTableModel::stateOf(const BookRecord &record)
{
    if (record.withdrawn)
        return BookState::Withdrawn;
    return record.stock > 0 ? BookState::ForSale : BookState::SoldOut;
}

QVariant BookTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shownIn(row, index.column());
    case Qt::EditRole:
    case SortRole:
        return valueOf(row, index.column());
    case Qt::ToolTipRole:
        return isPending(row, index.column()) ? tr("Being saved…") : shownIn(row, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Cover ? tr("Cover of %1").arg(row.record.book.title) : shownIn(row, index.column());
    case Qt::TextAlignmentRole:
        return int((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case BookIdRole:
        return QVariant::fromValue(row.record.book.bookId);
    case CoverRole:
        return row.record.book.cover.value_or(QString());
    case AuthorRole:
        return row.record.book.authors.value(0);
    case PendingRole:
        return isPending(row, index.column());
    case StateRole:
        return int(stateOf(row.record));
    default:
        return {};
    }
}

QVariant BookTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole || (role == Qt::DisplayRole && section != Cover))
        return tr(kHeaders.at(size_t(section)));
    return {};
}

Qt::ItemFlags BookTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid() || !isNumber(index.column()))
        return flags;
    const Row &row = m_rows.at(index.row());
    const bool editable = !row.record.withdrawn && !isPending(row, index.column());
    return editable ? flags | Qt::ItemIsEditable : flags;
}

bool BookTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const auto number = wholeNumber(value);
    if (!number)
        return false;
    Row &row = m_rows[index.row()];
    return index.column() == Price ? wishPrice(row, *number) : wishStock(row, *number);
}

bool BookTableModel::wishPrice(Row &row, qint64 amount)
{
    if (amount < 1 || amount > Money::kLargest || Money::krw(amount) == row.record.book.price)
        return false;
    const BookId book = row.record.book.bookId;
    changeRow(book, [&](Row &changed) { changed.pendingPrice = Money::krw(amount); });
    Q_EMIT priceWanted(book, Money::krw(amount));
    return true;
}

bool BookTableModel::wishStock(Row &row, qint64 copies)
{
    if (copies < 0 || copies > contracts::store::kMostCopies || copies == row.record.stock)
        return false;
    const BookId book = row.record.book.bookId;
    changeRow(book, [&](Row &changed) { changed.pendingStock = int(copies); });
    Q_EMIT stockWanted(book, int(copies));
    return true;
}

bool BookTableModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more;
}

void BookTableModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        Q_EMIT moreWanted();
}

void BookTableModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_places.clear();
    m_more = false;
    endResetModel();
}

void BookTableModel::append(const QList<BookRecord> &records)
{
    QList<Row> added;
    for (const BookRecord &record : records) {
        if (!m_places.contains(record.book.bookId))
            added.append({record});
    }
    if (added.isEmpty())
        return;
    const int first = int(m_rows.size());
    beginInsertRows({}, first, first + int(added.size()) - 1);
    for (const Row &row : added) {
        m_places.insert(row.record.book.bookId, int(m_rows.size()));
        m_rows.append(row);
    }
    endInsertRows();
}

void BookTableModel::setMore(bool more)
{
    m_more = more;
}

void BookTableModel::put(const BookRecord &record)
{
    if (m_places.contains(record.book.bookId)) {
        changeRow(record.book.bookId, [&](Row &row) { row.record = record; });
        return;
    }
    beginInsertRows({}, 0, 0);
    m_rows.prepend({record});
    for (int i = 0; i < m_rows.size(); ++i)
        m_places.insert(m_rows.at(i).record.book.bookId, i);
    endInsertRows();
}

void BookTableModel::settlePrice(const BookRecord &record)
{
    changeRow(record.book.bookId, [&](Row &row) {
        row.record = record;
        row.pendingPrice.reset();
    });
}

void BookTableModel::settleStock(const BookId &book, int stock)
{
    changeRow(book, [&](Row &row) {
        row.record.stock = stock;
        row.pendingStock.reset();
    });
}

void BookTableModel::takeBackPrice(const BookId &book)
{
    changeRow(book, [](Row &row) { row.pendingPrice.reset(); });
}

void BookTableModel::takeBackStock(const BookId &book)
{
    changeRow(book, [](Row &row) { row.pendingStock.reset(); });
}

const BookRecord *BookTableModel::find(const BookId &book) const
{
    const auto place = m_places.find(book);
    return place == m_places.end() ? nullptr : &m_rows.at(*place).record;
}

QVariant BookTableModel::valueOf(const Row &row, int column)
{
    const auto &book = row.record.book;
    switch (column) {
    case Title:
        return book.title;
    case Authors:
        return book.authors.join(u", "_s);
    case Isbn:
        return book.isbn.value_or(QString());
    case Category:
        return book.category;
    case Price:
        return row.pendingPrice.value_or(book.price).minorUnits();
    case Stock:
        return row.pendingStock.value_or(row.record.stock);
    case State:
        return int(stateOf(row.record));
    default:
        return {};
    }
}

QVariant BookTableModel::shownIn(const Row &row, int column)
{
    const QVariant value = valueOf(row, column);
    switch (column) {
    case Price:
        return widgets::shown(Money::krw(value.toLongLong()));
    case Stock:
        return QLocale().toString(value.toInt());
    case State:
        return tr(kStates.at(value.toUInt()));
    default:
        return value;
    }
}

bool BookTableModel::isPending(const Row &row, int column)
{
    return (column == Price && row.pendingPrice) || (column == Stock && row.pendingStock);
}

template <class Change> void BookTableModel::changeRow(const BookId &book, Change change)
{
    const auto place = m_places.find(book);
    if (place == m_places.end())
        return;
    change(m_rows[*place]);
    Q_EMIT dataChanged(index(*place, 0), index(*place, kColumns - 1));
}

} // namespace seller
