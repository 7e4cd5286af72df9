#pragma once

#include "client/account/recovering.h"
#include "client/account/register_page.h"
#include "client/account/sign_in_page.h"
#include "client/api/session.h"

#include <QPointer>
#include <QStackedWidget>

#include <memory>

namespace account {

// The doors of a shop: signing in, opening an account first, or setting a new password for one.
class Entering : public QObject {
    Q_OBJECT

public:
    // `shop`: its address, to be shown.
    Entering(api::Session &session, const QString &shop, QObject *parent = nullptr);
    ~Entering() override;

    [[nodiscard]] QWidget *page() const; // whoever takes it into a window owns it

public Q_SLOTS:
    void showSignIn();
    void showRegistration();
    void sayExpired();

Q_SIGNALS:
    void signedIn();
    void lookAroundWanted(); // as nobody in particular
    void shopChangeWanted();

private:
    using Entered = core::Result<contracts::identity::UserRecord>;

    void joinPages();
    void signIn(const QString &email, const QString &password);
    void signInAfterwards(const QString &email, const QString &password);
    void registerUser(const contracts::identity::RegisterRequest &request);
    void finish();

    api::Session &m_session;
    QPointer<QStackedWidget> m_pages;
    SignInPage *m_signIn;
    RegisterPage *m_registration;
    std::unique_ptr<Recovering> m_recovering;
};

} // namespace account
