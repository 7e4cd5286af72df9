#pragma once

#include "client/account/form_faults.h"

#include <QWidget>

class QLineEdit;

namespace widgets {
class Button;
}

namespace account {

class Entrance;

// Where the client asks which shop to go to.
class ShopPage : public QWidget {
    Q_OBJECT

public:
    explicit ShopPage(QWidget *parent = nullptr);

    void setAddress(const QString &address);
    void setBusy(bool busy);
    void showError(const core::Error &error);

Q_SIGNALS:
    void searchWanted(const QString &address);

private:
    void submit();

    Entrance *m_entrance;
    QLineEdit *m_address;
    widgets::Button *m_go;
    FormFaults m_faults;
};

} // namespace account
