#include "client/account/recovering.h"

#include "common/core/on_answer.h"

namespace account {

using contracts::identity::ConfirmPasswordResetRequest;
using contracts::identity::PasswordResetAccepted;
using core::Result;

Recovering::Recovering(api::Transport &shop, QStackedWidget &pages, QObject *parent)
    : QObject(parent)
    , m_accounts(shop)
    , m_pages(&pages)
    , m_forgot(new ForgotPage(&pages))
    , m_newPassword(new NewPasswordPage(&pages))
{
    pages.addWidget(m_forgot);
    pages.addWidget(m_newPassword);
    connect(m_forgot, &ForgotPage::codeWanted, this, &Recovering::askForCode);
    connect(m_forgot, &ForgotPage::codeIsThere, this,
        [this](const QString &email) { awaitCode(email, tr("The code that you got for %1").arg(email)); });
    connect(m_forgot, &ForgotPage::signInWanted, this, &Recovering::signInWanted);
    connect(m_newPassword, &NewPasswordPage::passwordWanted, this, &Recovering::setPassword);
    connect(m_newPassword, &NewPasswordPage::anotherCodeWanted, this, [this] { m_pages->setCurrentWidget(m_forgot); });
    connect(m_newPassword, &NewPasswordPage::signInWanted, this, &Recovering::signInWanted);
}

void Recovering::begin(const QString &email)
{
    if (!m_pages)
        return;
    m_forgot->setEmail(email);
    m_pages->setCurrentWidget(m_forgot);
}

void Recovering::askForCode(const QString &email)
{
    m_forgot->setBusy(true);
    core::onAnswer(m_accounts.askForReset(email), this, [this, email](const Result<PasswordResetAccepted> &accepted) {
        if (!m_pages)
            return;
        m_forgot->setBusy(false);
        if (!accepted)
            return m_forgot->showError(accepted.error());
        const auto minutes = std::chrono::ceil<std::chrono::minutes>(accepted->expiresIn).count();
        const QString life = tr("It is good for %n minute(s).", nullptr, int(minutes));
        awaitCode(email, tr("If %1 has an account here, a code is on its way there.").arg(email) + u' ' + life);
    });
}

void Recovering::awaitCode(const QString &email, const QString &text)
{
    m_newPassword->expect(email, text);
    m_pages->setCurrentWidget(m_newPassword);
}

void Recovering::setPassword(const ConfirmPasswordResetRequest &request)
{
    m_newPassword->setBusy(true);
    core::onAnswer(m_accounts.confirmReset(request), this, [this, request](const Result<> &set) {
        if (!m_pages)
            return;
        m_newPassword->setBusy(false);
        if (!set)
            return m_newPassword->showError(set.error());
        m_newPassword->clear();
        Q_EMIT passwordSet(request.email, request.newPassword);
    });
}

} // namespace account
