#pragma once

#include "client/storefront/book_list_model.h"
#include "client/widgets/cover_shelf.h"

#include <QListView>

namespace storefront {

// The books as a grid of covers or as a list, at ease with any number of them. Asks for more before the end is seen.
class BooksView : public QListView {
    Q_OBJECT

public:
    enum class Manner { Grid, List };

    BooksView(BookListModel &books, widgets::CoverShelf &covers, QWidget *parent = nullptr);

    void setManner(Manner manner);
    [[nodiscard]] Manner manner() const;

    void keyboardSearch(const QString &) override { } // letters are for the search field

Q_SIGNALS:
    void bookWanted(const contracts::BookId &book);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void open(const QModelIndex &index);
    void fillWidth();
    void askForMore();

    BookListModel &m_books;
    QStyledItemDelegate *m_tile;
    QStyledItemDelegate *m_row;
    Manner m_manner = Manner::List;
};

} // namespace storefront
