#pragma once

#include "client/account/form_faults.h"

#include <QWidget>

class QLineEdit;

namespace widgets {
class Button;
}

namespace account {

class Entrance;

// Where somebody who has forgotten the password asks for a code by mail.
class ForgotPage : public QWidget {
    Q_OBJECT

public:
    explicit ForgotPage(QWidget *parent = nullptr);

    void setEmail(const QString &email);
    void setBusy(bool busy);
    void showError(const core::Error &error);

Q_SIGNALS:
    void codeWanted(const QString &email);
    void codeIsThere(const QString &email); // from before
    void signInWanted();

private:
    void addFields();
    void addOtherWays();
    void submit();

    Entrance *m_entrance;
    QLineEdit *m_email;
    widgets::Button *m_go;
    FormFaults m_faults;
};

} // namespace account
