#include "client/seller/book_filter.h"

#include <algorithm>

namespace seller {

using namespace Qt::Literals::StringLiterals;

BookFilter::BookFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(BookTableModel::SortRole);
    setSortLocaleAware(true);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

// A scanned or copied ISBN may have hyphens, those of the list have none.
void BookFilter::setWords(const QString &text)
{
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (QString &word : m_words) {
        QString bare = word;
        bare.remove(u'-');
        if (!bare.isEmpty() && std::all_of(bare.begin(), bare.end(), [](QChar c) { return c.isDigit(); }))
            word = bare;
    }
    invalidateFilter();
}

void BookFilter::setState(std::optional<BookTableModel::BookState> state)
{
    m_state = state;
    invalidateFilter();
}

bool BookFilter::isOpen() const
{
    return m_words.isEmpty() && !m_state && sortColumn() < 0;
}

bool BookFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto at = [&](int column) { return sourceModel()->index(row, column, parent); };
    if (m_state && at(0).data(BookTableModel::StateRole).toInt() != int(*m_state))
        return false;
    static constexpr std::array kSearched{
        BookTableModel::Title, BookTableModel::Authors, BookTableModel::Isbn, BookTableModel::Category};
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        return std::any_of(kSearched.begin(), kSearched.end(),
            [&](int column) { return at(column).data().toString().contains(word, Qt::CaseInsensitive); });
    });
}

} // namespace seller
