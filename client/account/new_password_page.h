#pragma once

#include "client/account/form_faults.h"
#include "common/contracts/identity/password_requests.h"

#include <QWidget>

class QLineEdit;

namespace widgets {
class Button;
class FormField;
} // namespace widgets

namespace account {

class Entrance;

// Where somebody types the code that came by mail, and a new password.
class NewPasswordPage : public QWidget {
    Q_OBJECT

public:
    explicit NewPasswordPage(QWidget *parent = nullptr);

    // Whose password it will be, and what is said of the code.
    void expect(const QString &email, const QString &text);
    void setBusy(bool busy);
    void showError(const core::Error &error);
    void clear(); // nothing of what was written stays

Q_SIGNALS:
    void passwordWanted(const contracts::identity::ConfirmPasswordResetRequest &request);
    void anotherCodeWanted();
    void signInWanted();

private:
    void addFields();
    void addOtherWays();
    void adviseOnPassword();
    void submit();

    Entrance *m_entrance;
    QLineEdit *m_code;
    QLineEdit *m_password;
    widgets::FormField *m_passwordField;
    widgets::Button *m_go;
    FormFaults m_faults;
    QString m_email;
};

} // namespace account
