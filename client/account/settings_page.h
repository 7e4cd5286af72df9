#pragma once

#include <QWidget>

class QVBoxLayout;

namespace widgets {
class Card;
}

namespace account {

class IdentityCard;
class LooksCard;
class MessagesCard;
class PasswordCard;
class SellingCard;
class SessionsCard;

// What somebody has chosen for this client before the page is made.
struct Choices {
    QString language; // "ko", "en" or empty
    int scheme = 0; // a widgets::Theme::Scheme
    QString shop; // its address
};

// Who is signed in, and how they want things to be.
class SettingsPage : public QWidget {
    Q_OBJECT

public:
    explicit SettingsPage(const Choices &choices, QWidget *parent = nullptr);

    [[nodiscard]] IdentityCard *identity() const { return m_identity; }
    [[nodiscard]] LooksCard *looks() const { return m_looks; }
    [[nodiscard]] MessagesCard *messages() const { return m_messages; }
    [[nodiscard]] SellingCard *selling() const { return m_selling; }
    [[nodiscard]] PasswordCard *password() const { return m_password; }
    [[nodiscard]] SessionsCard *sessions() const { return m_sessions; }

    void showSignedIn(bool signedIn); // cards of an account are only there with one

Q_SIGNALS:
    void signInWanted();
    void shopChangeWanted();

private:
    [[nodiscard]] widgets::Card *signInCard();
    [[nodiscard]] widgets::Card *shopCard(const QString &address);

    IdentityCard *m_identity;
    LooksCard *m_looks;
    MessagesCard *m_messages;
    SellingCard *m_selling;
    PasswordCard *m_password;
    SessionsCard *m_sessions;
    widgets::Card *m_signIn;
};

} // namespace account
