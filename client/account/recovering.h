#pragma once

#include "client/account/forgot_page.h"
#include "client/account/new_password_page.h"
#include "client/api/accounts.h"

#include <QPointer>
#include <QStackedWidget>

namespace account {

// From a forgotten password to a new one: an address, a code by mail, and the password.
class Recovering : public QObject {
    Q_OBJECT

public:
    // Adds its pages to `pages`.
    Recovering(api::Transport &shop, QStackedWidget &pages, QObject *parent = nullptr);

public Q_SLOTS:
    void begin(const QString &email); // as far as it is known

Q_SIGNALS:
    void passwordSet(const QString &email, const QString &password);
    void signInWanted();

private:
    void askForCode(const QString &email);
    void awaitCode(const QString &email, const QString &text);
    void setPassword(const contracts::identity::ConfirmPasswordResetRequest &request);

    api::Accounts m_accounts;
    QPointer<QStackedWidget> m_pages;
    ForgotPage *m_forgot;
    NewPasswordPage *m_newPassword;
};

} // namespace account
