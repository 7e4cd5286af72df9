#pragma once

#include "client/seller/book_form.h"
#include "client/seller/cover_drop.h"

#include <QDialog>

namespace widgets {
class Banner;
class Button;
} // namespace widgets

namespace seller {

// Adds a book or changes one: its cover on the left, what is said of it on the right.
class BookDialog : public QDialog {
    Q_OBJECT

public:
    explicit BookDialog(QWidget *parent);

    void show(const contracts::store::BookRecord &record); // changes this book instead of adding one
    void showBusy(bool busy);
    void showError(const core::Error &error); // at its field, or above all

    [[nodiscard]] BookForm &form() { return *m_form; }
    [[nodiscard]] CoverDrop &cover() { return *m_cover; }

Q_SIGNALS:
    void saveWanted(); // what the form holds is complete

private:
    void buildBody(QVBoxLayout *column);
    void buildAnswers(QVBoxLayout *column);
    void save();

    widgets::Banner *m_banner;
    BookForm *m_form;
    CoverDrop *m_cover;
    widgets::Button *m_save;
};

} // namespace seller
