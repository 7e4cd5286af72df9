#pragma once

#include "client/api/session.h"

#include <QPointer>

namespace account {

class PasswordCard;
class SessionsCard;

// The password of whoever is signed in, and where else they are. The cards belong to the page.
class Safety : public QObject {
    Q_OBJECT

public:
    Safety(api::Session &session, PasswordCard &password, SessionsCard &sessions, QObject *parent = nullptr);

    void showFor(const contracts::identity::UserRecord &user);
    void refresh(); // where the list is seen

private:
    void load();
    void end(const contracts::identity::OpenSession &session);
    void askToEndOthers();
    void endOthers();
    void change(const contracts::identity::ChangePasswordRequest &request);

    api::Accounts m_accounts;
    QPointer<PasswordCard> m_password;
    QPointer<SessionsCard> m_sessions;
    std::optional<contracts::UserId> m_user;
};

} // namespace account
