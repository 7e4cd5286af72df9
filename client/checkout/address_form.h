#pragma once

#include "common/contracts/ordering/address.h"

#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace widgets {
class FormField;
}

namespace checkout {

// Where a parcel goes, asked for field by field.
class AddressForm : public QWidget {
    Q_OBJECT

public:
    explicit AddressForm(QWidget *parent = nullptr);

    // Tells at each field what is wrong with it, and goes to the first.
    [[nodiscard]] std::optional<contracts::ordering::Address> read();
    void clear();

private:
    struct Field {
        QLineEdit *editor;
        widgets::FormField *field;
    };

    Field add(const QString &name, int longest);
    bool check(const Field &field, bool isRight, const QString &fault);
    [[nodiscard]] static QString textOf(const Field &field);

    QGridLayout *m_grid;
    Field m_recipient;
    Field m_phone;
    Field m_postalCode;
    Field m_line1;
    Field m_line2;
};

} // namespace checkout
