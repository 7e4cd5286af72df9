#include "client/account/entering.h"

#include "common/core/on_answer.h"

namespace account {

using contracts::identity::RegisterRequest;

Entering::Entering(api::Session &session, const QString &shop, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_pages(std::make_unique<QStackedWidget>().release())
    , m_signIn(new SignInPage(shop, m_pages))
    , m_registration(new RegisterPage(m_pages))
{
    m_pages->addWidget(m_signIn);
    m_pages->addWidget(m_registration);
    m_recovering = std::make_unique<Recovering>(session, *m_pages);
    joinPages();
}

Entering::~Entering()
{
    delete m_pages;
}

QWidget *Entering::page() const
{
    return m_pages;
}

void Entering::joinPages()
{
    connect(m_signIn, &SignInPage::signInWanted, this, &Entering::signIn);
    connect(m_signIn, &SignInPage::registrationWanted, this, &Entering::showRegistration);
    connect(m_signIn, &SignInPage::lookAroundWanted, this, &Entering::lookAroundWanted);
    connect(m_signIn, &SignInPage::shopChangeWanted, this, &Entering::shopChangeWanted);
    connect(m_signIn, &SignInPage::resetWanted, m_recovering.get(), &Recovering::begin);
    connect(m_recovering.get(), &Recovering::signInWanted, this, &Entering::showSignIn);
    connect(m_recovering.get(), &Recovering::passwordSet, this, &Entering::signInAfterwards);
    connect(m_registration, &RegisterPage::registrationWanted, this, &Entering::registerUser);
    connect(m_registration, &RegisterPage::signInWanted, this, &Entering::showSignIn);
}

void Entering::showSignIn()
{
    if (m_pages)
        m_pages->setCurrentWidget(m_signIn);
}

void Entering::showRegistration()
{
    if (m_pages)
        m_pages->setCurrentWidget(m_registration);
}

void Entering::sayExpired()
{
    showSignIn();
    if (m_pages)
        m_signIn->sayExpired();
}

void Entering::signIn(const QString &email, const QString &password)
{
    m_signIn->setBusy(true);
    core::onAnswer(m_session.signIn(email, password), this, [this](const Entered &entered) {
        if (!m_pages)
            return;
        m_signIn->setBusy(false);
        if (entered)
            return finish();
        m_signIn->showError(entered.error());
    });
}

void Entering::signInAfterwards(const QString &email, const QString &password)
{
    showSignIn();
    m_signIn->setEmail(email);
    signIn(email, password);
}

// The account may be there although signing in failed afterwards: the way on is then the other door.
void Entering::registerUser(const RegisterRequest &request)
{
    m_registration->setBusy(true);
    core::onAnswer(m_session.registerUser(request), this, [this, request](const Entered &entered) {
        if (!m_pages)
            return;
        m_registration->setBusy(false);
        if (entered)
            return finish();
        m_signIn->setEmail(request.email);
        m_registration->showError(entered.error());
    });
}

void Entering::finish()
{
    m_signIn->clear();
    m_registration->clear();
    showSignIn();
    Q_EMIT signedIn();
}

} // namespace account
