#pragma once

#include "client/account/safety.h"
#include "client/account/settings_page.h"
#include "client/api/messages.h"
#include "client/api/session.h"

#include <QPointer>

namespace account {

// The settings of a client and of whoever is signed in. Of the choices for the client the app is told; those for the
// account go to the shop at once.
class Settings : public QObject {
    Q_OBJECT

public:
    Settings(api::Session &session, api::Messages &messages, const Choices &choices, QWidget *window = nullptr);
    ~Settings() override;

    [[nodiscard]] QWidget *page() const; // made in `window`, which owns it

public Q_SLOTS:
    void refresh(); // after the shop was away

Q_SIGNALS:
    void languageChosen(const QString &code); // "ko", "en" or empty: as the system
    void schemeChosen(int scheme); // a widgets::Theme::Scheme
    void signInWanted(); // also to switch the account: nobody is signed in then
    void shopChangeWanted();

private:
    void joinPage();
    void follow();
    void signOut();
    void switchAccount();
    void load();
    void save(const contracts::notification::Preferences &preferences);
    void apply(const QString &shopName);

    api::Session &m_session;
    api::Messages &m_messages;
    api::Accounts m_accounts;
    QPointer<SettingsPage> m_page;
    Safety m_safety;
    std::optional<contracts::UserId> m_user;
    std::optional<contracts::notification::Preferences> m_preferences; // as the shop has them
    int m_saving = 0; // answers to earlier ones came too late
};

} // namespace account
