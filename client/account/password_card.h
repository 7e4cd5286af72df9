#pragma once

#include "client/account/form_faults.h"
#include "client/widgets/card.h"
#include "common/contracts/identity/password_requests.h"

class QLineEdit;

namespace widgets {
class Banner;
class Button;
class FormField;
} // namespace widgets

namespace account {

// Where whoever is signed in sets another password. The fields are there once they are wanted.
class PasswordCard : public widgets::Card {
    Q_OBJECT

public:
    explicit PasswordCard(QWidget *parent = nullptr);

    void setOwner(const QString &email);
    void setBusy(bool busy);
    void showError(const core::Error &error);
    void close(); // nothing of what was written stays

Q_SIGNALS:
    void changeWanted(const contracts::identity::ChangePasswordRequest &request);

private:
    void addFields();
    void open();
    void adviseOnPassword();
    void submit();

    widgets::Banner *m_banner;
    widgets::Button *m_open;
    QWidget *m_form;
    QLineEdit *m_current;
    QLineEdit *m_new;
    widgets::FormField *m_newField;
    widgets::Button *m_go;
    FormFaults m_faults;
    QString m_email;
};

} // namespace account
