#pragma once

#include "client/storefront/books_view.h"

#include <QWidget>

class QComboBox;
class QStackedLayout;

namespace widgets {
class Button;
class EmptyState;
class Label;
class SearchField;
} // namespace widgets

namespace storefront {

class CategoryList;

// Where books are looked for: by words, by category, sorted as one likes.
class BooksPage : public QWidget {
    Q_OBJECT

public:
    BooksPage(BookListModel &books, widgets::CoverShelf &covers, QWidget *parent = nullptr);

    using QWidget::show;
    void show(const QList<contracts::storefront::ShownCategory> &categories);
    void search(const QString &text); // as if it had been typed
    void focusSearch();

Q_SIGNALS:
    void wishChanged(const api::BookWish &wish);
    void bookWanted(const contracts::BookId &book);

private:
    void buildHead();
    void buildBody();
    void addShortcuts();
    void wish();
    void clearSearch();
    void followModel();
    void showNothing();
    void useManner(BooksView::Manner manner);
    [[nodiscard]] QString resultLine() const;

    BookListModel &m_books;
    widgets::SearchField *m_search;
    QComboBox *m_sort;
    widgets::Button *m_asGrid;
    widgets::Button *m_asList;
    CategoryList *m_categories;
    widgets::Label *m_result;
    BooksView *m_view;
    widgets::EmptyState *m_empty;
    QStackedLayout *m_stack;
    QString m_text;
};

} // namespace storefront
