#pragma once

#include "client/widgets/card.h"
#include "common/contracts/identity/user_record.h"

class QHBoxLayout;

namespace widgets {
class Label;
}

namespace account {

// Who is signed in, and the way out.
class IdentityCard : public widgets::Card {
    Q_OBJECT

public:
    explicit IdentityCard(QWidget *parent = nullptr);

    void show(const contracts::identity::UserRecord &user);

Q_SIGNALS:
    void signOutWanted();
    void switchWanted(); // to another account

private:
    widgets::Label *m_name;
    widgets::Label *m_email;
    widgets::Label *m_roles;
};

} // namespace account
