#pragma once

#include "common/contracts/store/book_record.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QVBoxLayout;

namespace widgets {
class FormField;
}

namespace seller {

class IsbnField;

// Everything a seller says of a book, one field each. A fault of the shop stands at the field it speaks of.
class BookForm : public QWidget {
    Q_OBJECT

public:
    explicit BookForm(QWidget *parent = nullptr);

    void show(const contracts::store::BookRecord &record); // an existing book; its stock is changed elsewhere
    void setCategories(const QStringList &names); // that others use
    bool showFault(const core::Error &error); // false when it is of no field here
    void clearFaults();
    // What is missing or impossible stands at its field then; true when there is nothing.
    [[nodiscard]] bool isComplete();

    [[nodiscard]] contracts::store::BookDraft draft() const;
    [[nodiscard]] int stock() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString firstAuthor() const;

Q_SIGNALS:
    void changed();

private:
    using Field = widgets::FormField;

    Field *add(const QString &name, QWidget *editor, const QString &pointer);
    void addRow(std::initializer_list<Field *> fields);
    void buildWho();
    void buildWhat();
    void tellChanges();
    void need(bool given, const QString &pointer, const QString &fault);

    QVBoxLayout *m_column;
    IsbnField *m_isbn;
    QLineEdit *m_title;
    QLineEdit *m_authors;
    QLineEdit *m_publisher;
    QLineEdit *m_year;
    QComboBox *m_language;
    QComboBox *m_category;
    QLineEdit *m_price;
    QSpinBox *m_stock;
    QPlainTextEdit *m_description;
    QHash<QString, Field *> m_fields; // by the pointer of the shop's problem
};

} // namespace seller
