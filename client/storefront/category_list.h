#pragma once

#include "common/contracts/storefront/shown_category.h"

#include <QListWidget>

namespace storefront {

// The categories with the number of books in each, "all books" first.
class CategoryList : public QListWidget {
    Q_OBJECT

public:
    explicit CategoryList(QWidget *parent = nullptr);

    using QWidget::show;
    void show(const QList<contracts::storefront::ShownCategory> &categories);
    void choose(const QString &category); // empty: all books
    [[nodiscard]] QString chosen() const;
    [[nodiscard]] int booksIn(const QString &category) const; // -1 when it is not known

Q_SIGNALS:
    void categoryWanted(const QString &category);

private:
    void add(const QString &category, const QString &name, int books);
};

} // namespace storefront
