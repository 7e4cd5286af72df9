#pragma once

#include "client/seller/book_table_model.h"

#include <QSortFilterProxyModel>

namespace seller {

// Narrows a seller's books to those that hold every typed word in title, author, ISBN or category, and perhaps to one
// state; sorts by the rules of the language.
class BookFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit BookFilter(QObject *parent);

    void setWords(const QString &text);
    void setState(std::optional<BookTableModel::BookState> state);
    [[nodiscard]] bool isOpen() const; // nothing is left out and nothing sorted

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
    std::optional<BookTableModel::BookState> m_state;
};

} // namespace seller
