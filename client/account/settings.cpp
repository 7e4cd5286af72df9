#include "client/account/settings.h"

#include "client/account/identity_card.h"
#include "client/account/looks_card.h"
#include "client/account/messages_card.h"
#include "client/account/selling_card.h"
#include "client/widgets/question.h"
#include "common/core/on_answer.h"

namespace account {

using contracts::identity::Role;
using contracts::identity::UserRecord;
using contracts::notification::Preferences;
using core::Result;

Settings::Settings(api::Session &session, api::Messages &messages, const Choices &choices, QWidget *window)
    : m_session(session)
    , m_messages(messages)
    , m_accounts(session)
    , m_page(new SettingsPage(choices, window))
    , m_safety(session, *m_page->password(), *m_page->sessions())
{
    joinPage();
    connect(&session, &api::Session::userChanged, this, &Settings::follow);
    follow();
}

Settings::~Settings()
{
    delete m_page;
}

QWidget *Settings::page() const
{
    return m_page;
}

void Settings::joinPage()
{
    connect(m_page, &SettingsPage::signInWanted, this, &Settings::signInWanted);
    connect(m_page, &SettingsPage::shopChangeWanted, this, &Settings::shopChangeWanted);
    connect(m_page->identity(), &IdentityCard::signOutWanted, this, &Settings::signOut);
    connect(m_page->identity(), &IdentityCard::switchWanted, this, &Settings::switchAccount);
    connect(m_page->looks(), &LooksCard::languageChosen, this, &Settings::languageChosen);
    connect(m_page->looks(), &LooksCard::schemeChosen, this, &Settings::schemeChosen);
    connect(m_page->messages(), &MessagesCard::preferencesChosen, this, &Settings::save);
    connect(m_page->messages(), &MessagesCard::retryWanted, this, &Settings::load);
    connect(m_page->selling(), &SellingCard::applicationWanted, this, &Settings::apply);
}

void Settings::refresh()
{
    if (!m_user)
        return;
    load();
    m_safety.refresh();
}

void Settings::follow()
{
    if (!m_page)
        return;
    const auto &user = m_session.user();
    m_page->showSignedIn(user.has_value());
    const auto before = std::exchange(m_user, user ? std::optional(user->userId) : std::nullopt);
    if (!user)
        return;
    m_page->identity()->show(*user);
    m_page->selling()->show(user->seller);
    m_safety.showFor(*user);
    m_page->messages()->setSelling(user->roles.contains(Role::Seller));
    if (before != m_user)
        load();
}

void Settings::signOut()
{
    widgets::ask(m_page,
        {tr("Sign out?"), tr("What was kept for reading offline goes from this computer."), tr("Sign out"), tr("Stay")},
        [this] { m_session.signOut(); });
}

void Settings::switchAccount()
{
    m_session.signOut();
    Q_EMIT signInWanted();
}

void Settings::load()
{
    core::onAnswer(m_messages.preferences(), this, [this, user = m_user](const Result<Preferences> &preferences) {
        if (!m_page || user != m_user)
            return;
        if (!preferences)
            return m_page->messages()->showError(preferences.error());
        m_preferences = *preferences;
        m_page->messages()->show(*preferences);
    });
}

// What could not be saved is shown as it still is.
void Settings::save(const Preferences &preferences)
{
    const int saving = ++m_saving;
    core::onAnswer(m_messages.setPreferences(preferences), this, [this, saving, preferences](const Result<> &saved) {
        if (!m_page || saving != m_saving)
            return;
        if (saved) {
            m_preferences = preferences;
            return;
        }
        if (m_preferences)
            m_page->messages()->show(*m_preferences);
        m_page->messages()->showError(saved.error());
    });
}

void Settings::apply(const QString &shopName)
{
    m_page->selling()->setBusy(true);
    core::onAnswer(m_accounts.applyAsSeller(shopName), this, [this](const Result<UserRecord> &user) {
        if (!m_page)
            return;
        m_page->selling()->setBusy(false);
        if (!user)
            return m_page->selling()->showError(user.error());
        m_page->selling()->show(user->seller);
        m_session.reloadUser();
    });
}

} // namespace account
