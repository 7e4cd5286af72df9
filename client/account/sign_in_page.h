#pragma once

#include "client/account/form_faults.h"

#include <QWidget>

class QLineEdit;

namespace widgets {
class Button;
}

namespace account {

class Entrance;

// Where somebody says who they are.
class SignInPage : public QWidget {
    Q_OBJECT

public:
    explicit SignInPage(const QString &shop, QWidget *parent = nullptr);

    void setEmail(const QString &email);
    void setBusy(bool busy);
    void showError(const core::Error &error);
    void sayExpired();
    void clear(); // nothing of what was written stays

Q_SIGNALS:
    void signInWanted(const QString &email, const QString &password);
    void registrationWanted();
    void resetWanted(const QString &email); // as far as it was written
    void lookAroundWanted();
    void shopChangeWanted();

private:
    void addFields();
    void addOtherWays(const QString &shop);
    void submit();

    Entrance *m_entrance;
    QLineEdit *m_email;
    QLineEdit *m_password;
    widgets::Button *m_go;
    FormFaults m_faults;
};

} // namespace account
