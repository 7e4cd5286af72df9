#pragma once

#include "client/account/form_faults.h"
#include "common/contracts/identity/requests.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace widgets {
class Button;
class FormField;
} // namespace widgets

namespace account {

class Entrance;

// Where somebody opens an account.
class RegisterPage : public QWidget {
    Q_OBJECT

public:
    explicit RegisterPage(QWidget *parent = nullptr);

    void setBusy(bool busy);
    void showError(const core::Error &error);
    void clear();

Q_SIGNALS:
    void registrationWanted(const contracts::identity::RegisterRequest &request);
    void signInWanted(); // there is an account already

private:
    void addFields();
    void adviseOnPassword();
    void submit();
    [[nodiscard]] QList<QLineEdit *> editors() const;

    Entrance *m_entrance;
    QLineEdit *m_name;
    QLineEdit *m_email;
    QLineEdit *m_password;
    widgets::FormField *m_passwordField;
    QComboBox *m_language;
    widgets::Button *m_go;
    FormFaults m_faults;
};

} // namespace account
