#include "client/storefront/book_list_model.h"

#include "client/widgets/error_text.h"
#include "client/widgets/shown.h"
#include "common/core/on_answer.h"

namespace storefront {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kPatience = 250ms; // how long the books of the wish before are still shown

} // namespace

BookListModel::BookListModel(api::Catalogue &catalogue, QObject *parent)
    : QAbstractListModel(parent)
    , m_catalogue(catalogue)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, [this] { begin({}, kPlaces); });
}

void BookListModel::look(const api::BookWish &wish)
{
    m_wish = wish;
    m_next.clear();
    m_fromStart = true;
    m_loading = true; // before anybody looks at the places
    m_error.reset();
    ++m_asked;
    if (m_books.isEmpty())
        begin({}, kPlaces);
    else
        m_patience.start();
    fetch();
}

void BookListModel::retry()
{
    if (m_loading || !m_error)
        return;
    setPlaces(kPlaces);
    fetch();
    Q_EMIT dataChanged(index(books()), index(rowCount() - 1));
}

const api::BookWish &BookListModel::wish() const
{
    return m_wish;
}

int BookListModel::books() const
{
    return int(m_books.size());
}

bool BookListModel::isLoading() const
{
    return m_loading;
}

bool BookListModel::hasAll() const
{
    return !m_loading && !m_error && m_next.isEmpty();
}

const std::optional<core::Error> &BookListModel::error() const
{
    return m_error;
}

BookListModel::Kind BookListModel::kindAt(int row) const
{
    if (row < books())
        return Kind::Book;
    return m_error ? Kind::Failed : Kind::Loading;
}

const ShownBook *BookListModel::bookAt(int row) const
{
    return row >= 0 && row < books() ? &m_books.at(row) : nullptr;
}

int BookListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : books() + m_places;
}

QVariant BookListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == KindRole)
        return int(kindAt(index.row()));
    const ShownBook *book = bookAt(index.row());
    if (!book && role == Qt::DisplayRole)
        return m_error ? widgets::inWords(*m_error) : tr("Loading");
    if (!book)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return book->title;
    case Qt::AccessibleTextRole:
        return QStringList{book->title, book->authors.join(u", "_s), widgets::shown(book->price)}.join(u", "_s);
    case AuthorRole:
        return book->authors.join(u", "_s);
    case PriceRole:
        return book->price.minorUnits();
    default:
        return {};
    }
}

Qt::ItemFlags BookListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (kindAt(index.row()) == Kind::Loading)
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

bool BookListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_loading && !m_error && !m_next.isEmpty();
}

void BookListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        fetch();
}

void BookListModel::fetch()
{
    m_loading = true;
    m_error.reset();
    core::onAnswer(
        m_catalogue.find(m_wish, {m_next, kPart}), this, [this, asked = m_asked](const Result<Part> &answer) {
            if (asked != m_asked)
                return;
            m_loading = false;
            answer ? take(*answer) : fail(answer.error());
            Q_EMIT changed();
        });
}

void BookListModel::take(const Part &part)
{
    m_next = part.next;
    const int places = part.next.isEmpty() ? 0 : kPlaces;
    if (std::exchange(m_fromStart, false)) {
        begin(part.items, places);
    } else {
        append(part.items);
        setPlaces(places);
    }
}

void BookListModel::begin(const QList<ShownBook> &books, int places)
{
    m_patience.stop();
    beginResetModel();
    m_books = books;
    m_places = places;
    endResetModel();
}

void BookListModel::append(const QList<ShownBook> &books)
{
    if (books.isEmpty())
        return;
    beginInsertRows({}, this->books(), this->books() + int(books.size()) - 1);
    m_books.append(books);
    endInsertRows();
}

// Books of another wish would look like an answer; those of this one stay, with the failure below them.
void BookListModel::fail(const core::Error &error)
{
    m_error = error;
    if (m_fromStart)
        return begin({}, 0);
    setPlaces(1);
    const QModelIndex told = index(rowCount() - 1);
    Q_EMIT dataChanged(told, told);
}

void BookListModel::setPlaces(int places)
{
    const int first = books() + std::min(places, m_places);
    const int last = books() + std::max(places, m_places) - 1;
    if (places > m_places) {
        beginInsertRows({}, first, last);
        m_places = places;
        endInsertRows();
    } else if (places < m_places) {
        beginRemoveRows({}, first, last);
        m_places = places;
        endRemoveRows();
    }
}

} // namespace storefront
