#include "client/account/safety.h"

#include "client/account/device_words.h"
#include "client/account/password_card.h"
#include "client/account/sessions_card.h"
#include "client/widgets/question.h"
#include "client/widgets/toast.h"
#include "common/core/on_answer.h"

namespace account {

using contracts::identity::ChangePasswordRequest;
using contracts::identity::OpenSession;
using core::Result;

Safety::Safety(api::Session &session, PasswordCard &password, SessionsCard &sessions, QObject *parent)
    : QObject(parent)
    , m_accounts(session)
    , m_password(&password)
    , m_sessions(&sessions)
{
    connect(&password, &PasswordCard::changeWanted, this, &Safety::change);
    connect(&sessions, &SessionsCard::shown, this, &Safety::load);
    connect(&sessions, &SessionsCard::endWanted, this, &Safety::end);
    connect(&sessions, &SessionsCard::endOthersWanted, this, &Safety::askToEndOthers);
}

void Safety::showFor(const contracts::identity::UserRecord &user)
{
    const auto before = std::exchange(m_user, user.userId);
    if (before == m_user)
        return;
    m_password->setOwner(user.email);
    refresh();
}

void Safety::refresh()
{
    if (m_sessions && m_sessions->isVisible())
        load();
}

void Safety::load()
{
    if (!m_user)
        return;
    core::onAnswer(m_accounts.sessions(), this, [this, user = m_user](const Result<QList<OpenSession>> &sessions) {
        if (!m_sessions || user != m_user)
            return;
        if (sessions)
            m_sessions->show(*sessions);
        else
            m_sessions->showError(sessions.error());
    });
}

// One that is over already was ended by somebody else: that is what was wanted.
void Safety::end(const OpenSession &session)
{
    m_sessions->setBusy(true);
    core::onAnswer(m_accounts.endSession(session.sessionId), this, [this, session](const Result<> &ended) {
        if (!m_sessions)
            return;
        if (!ended && ended.error().fault != core::Fault::NotFound)
            return m_sessions->showError(ended.error());
        widgets::toast(m_sessions, tr("Signed out: %1").arg(deviceInWords(session.device)));
        load();
    });
}

void Safety::askToEndOthers()
{
    widgets::ask(m_sessions,
        {tr("Sign out everywhere else?"), tr("All your other devices have to sign in again."),
            tr("Sign out everywhere else"), tr("Stay signed in"), true},
        [this] { endOthers(); });
}

void Safety::endOthers()
{
    m_sessions->setBusy(true);
    core::onAnswer(m_accounts.endOtherSessions(), this, [this](const Result<> &ended) {
        if (!m_sessions)
            return;
        if (!ended)
            return m_sessions->showError(ended.error());
        widgets::toast(m_sessions, tr("You are signed in only here now."));
        load();
    });
}

void Safety::change(const ChangePasswordRequest &request)
{
    m_password->setBusy(true);
    core::onAnswer(m_accounts.changePassword(request), this, [this](const Result<> &changed) {
        if (!m_password)
            return;
        m_password->setBusy(false);
        if (!changed)
            return m_password->showError(changed.error());
        m_password->close();
        widgets::toast(m_password, tr("Your password is changed."));
        refresh();
    });
}

} // namespace account
