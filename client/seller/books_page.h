#pragma once

#include "client/seller/book_filter.h"
#include "common/core/error.h"

#include <QWidget>

class QComboBox;
class QStackedWidget;
class QTableView;

namespace widgets {
class Banner;
class Button;
class EmptyState;
class Label;
class SearchField;
} // namespace widgets

namespace seller {

class BookCells;

// A seller's own books as a table: search, sort, edit in place, and what can be done with the selected ones.
class BooksPage : public QWidget {
    Q_OBJECT

public:
    using Ids = QList<contracts::BookId>;

    explicit BooksPage(BookTableModel &model, QWidget *parent = nullptr);

    void showLoading();
    void showLoaded(); // what the model holds, or that there is nothing
    void showLoadError(const core::Error &error);
    void tell(const QString &trouble); // above the table, until the next
    void showPicture(const QString &sha256, const QPixmap &picture);
    void lead(const contracts::BookId &book); // selects it

    [[nodiscard]] Ids selectedBooks() const;

Q_SIGNALS:
    void reloadWanted();
    void allWanted(); // sorting and searching need every book, not only those seen
    void newBookWanted();
    void importWanted();
    void editWanted(const contracts::BookId &book);
    void copiesWanted(const contracts::BookId &book); // have come in
    void withdrawalWanted(const QList<contracts::BookId> &books);
    void pictureWanted(const QString &sha256);

private:
    void buildHead();
    void buildSearch();
    void buildTable();
    void buildStack();
    void connectTable();
    void connectActions();
    void activate(const QModelIndex &index);
    void narrow();
    void showSelection();
    void showWhatThereIs();

    BookTableModel &m_model;
    BookFilter *m_filter;
    widgets::Banner *m_banner;
    widgets::SearchField *m_search;
    QComboBox *m_state;
    widgets::Label *m_count;
    QTableView *m_table;
    BookCells *m_cells;
    QStackedWidget *m_stack;
    widgets::EmptyState *m_nothing;
    widgets::Button *m_add;
    widgets::Button *m_import;
    widgets::Button *m_edit;
    widgets::Button *m_receive;
    widgets::Button *m_withdraw;
    bool m_loading = false;
    bool m_loadFailed = false;
};

} // namespace seller
