#include "client/account/sign_in_page.h"

#include "client/account/entrance.h"
#include "client/widgets/banner.h"
#include "client/widgets/button.h"
#include "client/widgets/form_field.h"
#include "client/widgets/label.h"

namespace account {

using namespace Qt::Literals::StringLiterals;
using namespace widgets;

SignInPage::SignInPage(const QString &shop, QWidget *parent)
    : QWidget(parent)
    , m_entrance(new Entrance(tr("Sign in"), tr("Good to see you again."), this))
    , m_email(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_go(new Button(tr("Sign in"), ButtonLook::Primary, this))
    , m_faults(m_entrance->banner())
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_entrance);
    addFields();
    addOtherWays(shop);
    connect(m_go, &Button::clicked, this, &SignInPage::submit);
    for (QLineEdit *editor : {m_email, m_password})
        connect(editor, &QLineEdit::returnPressed, this, &SignInPage::submit);
}

void SignInPage::addFields()
{
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_password->setEchoMode(QLineEdit::Password);
    auto *email = new FormField(tr("E-mail address"), m_email, this);
    auto *password = new FormField(tr("Password"), m_password, this);
    for (QWidget *row : std::initializer_list<QWidget *>{email, password, m_go})
        m_entrance->column()->addWidget(row);
    m_entrance->setFirstFocus(m_email);
    m_faults.watch(u"/email"_s, email, m_email);
    m_faults.watch(u"/password"_s, password, m_password, {u"wrong-credentials"_s});
}

void SignInPage::addOtherWays(const QString &shop)
{
    auto *registration = new Button(tr("Create an account"), ButtonLook::Secondary, this);
    auto *forgot = new Button(tr("Forgot your password?"), ButtonLook::Quiet, this);
    auto *lookAround = new Button(tr("Look around without signing in"), ButtonLook::Quiet, this);
    auto *change = new Button(tr("Visit another shop"), ButtonLook::Quiet, this);
    m_entrance->column()->addWidget(registration);
    m_entrance->foot()->addWidget(forgot, 0, Qt::AlignHCenter);
    m_entrance->foot()->addWidget(lookAround, 0, Qt::AlignHCenter);
    m_entrance->foot()->addWidget(change, 0, Qt::AlignHCenter);
    auto *where = new Label(shop, Type::Caption, this);
    where->setMuted();
    where->setAlignment(Qt::AlignHCenter);
    m_entrance->foot()->addWidget(where);
    connect(registration, &Button::clicked, this, &SignInPage::registrationWanted);
    connect(forgot, &Button::clicked, this, [this] { Q_EMIT resetWanted(m_email->text().trimmed()); });
    connect(lookAround, &Button::clicked, this, &SignInPage::lookAroundWanted);
    connect(change, &Button::clicked, this, &SignInPage::shopChangeWanted);
}

void SignInPage::setEmail(const QString &email)
{
    m_email->setText(email);
    m_entrance->setFirstFocus(email.isEmpty() ? m_email : m_password);
}

void SignInPage::setBusy(bool busy)
{
    m_go->setBusy(busy);
    m_email->setReadOnly(busy);
    m_password->setReadOnly(busy);
}

void SignInPage::showError(const core::Error &error)
{
    m_faults.tell(error);
}

void SignInPage::sayExpired()
{
    m_entrance->banner()->say(Tone::Neutral, tr("The shop has ended your session. Please sign in again."));
}

void SignInPage::clear()
{
    m_faults.clear();
    m_email->clear();
    m_password->clear();
}

void SignInPage::submit()
{
    if (m_go->isEnabled() && m_faults.allFilled(tr("Please fill this in.")))
        Q_EMIT signInWanted(m_email->text().trimmed(), m_password->text());
}

} // namespace account
