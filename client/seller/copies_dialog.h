#pragma once

#include <QDialog>

class QLineEdit;
class QSpinBox;

namespace widgets {
class Banner;
class Button;
} // namespace widgets

namespace core {
struct Error;
}

namespace seller {

// How many copies of a book have come in, and perhaps from where.
class CopiesDialog : public QDialog {
    Q_OBJECT

public:
    CopiesDialog(const QString &title, int stock, QWidget *parent);

    void showBusy(bool busy);
    void showError(const core::Error &error);

Q_SIGNALS:
    void received(int copies, const QString &note);

private:
    widgets::Banner *m_banner;
    QSpinBox *m_copies;
    QLineEdit *m_note;
    widgets::Button *m_receive;
};

} // namespace seller
