#pragma once

#include <QWidget>

class QButtonGroup;

namespace checkout {

// How to pay. Remembered on this computer.
class PaymentChoice : public QWidget {
    Q_OBJECT

public:
    explicit PaymentChoice(QWidget *parent = nullptr);

    [[nodiscard]] QString method() const; // as the shop names it
    void choose(const QString &method);
    void remember() const;
    void focus();

private:
    QButtonGroup *m_group;
};

} // namespace checkout
