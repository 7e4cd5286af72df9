#pragma once

#include "common/contracts/ordering/address.h"

#include <QWidget>

class QButtonGroup;
class QRadioButton;
class QVBoxLayout;

namespace checkout {

class AddressForm;

// One of the addresses used before, or another one.
class AddressChoice : public QWidget {
    Q_OBJECT

public:
    using Address = contracts::ordering::Address;

    explicit AddressChoice(QWidget *parent = nullptr);

    void show(const QList<Address> &known); // the first is chosen
    using QWidget::show;
    [[nodiscard]] std::optional<Address> read(); // what is wrong is told in the form

Q_SIGNALS:
    void removalWanted(const contracts::ordering::Address &address);

private:
    QWidget *buildRow(const Address &address, int number);
    void followChoice();

    QList<Address> m_known;
    QButtonGroup *m_group;
    QWidget *m_rows = nullptr;
    QVBoxLayout *m_column;
    QRadioButton *m_another;
    AddressForm *m_form;
};

[[nodiscard]] QString inOneLine(const contracts::ordering::Address &address);

} // namespace checkout
