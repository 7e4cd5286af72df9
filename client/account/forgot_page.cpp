#include "client/account/forgot_page.h"

#include "client/account/entrance.h"
#include "client/widgets/button.h"
#include "client/widgets/form_field.h"

#include <QShortcut>

namespace account {

using namespace Qt::Literals::StringLiterals;
using namespace widgets;

ForgotPage::ForgotPage(QWidget *parent)
    : QWidget(parent)
    , m_entrance(new Entrance(
          tr("Forgot your password?"), tr("A code for setting a new one comes to your e-mail address."), this))
    , m_email(new QLineEdit(this))
    , m_go(new Button(tr("Send code"), ButtonLook::Primary, this))
    , m_faults(m_entrance->banner())
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_entrance);
    addFields();
    addOtherWays();
}

void ForgotPage::addFields()
{
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    auto *email = new FormField(tr("E-mail address"), m_email, this);
    m_entrance->column()->addWidget(email);
    m_entrance->column()->addWidget(m_go);
    m_entrance->setFirstFocus(m_email);
    m_faults.watch(u"/email"_s, email, m_email);
    connect(m_go, &Button::clicked, this, &ForgotPage::submit);
    connect(m_email, &QLineEdit::returnPressed, this, &ForgotPage::submit);
}

void ForgotPage::addOtherWays()
{
    auto *there = new Button(tr("I have a code already"), ButtonLook::Quiet, this);
    auto *back = new Button(tr("Back to signing in"), ButtonLook::Quiet, this);
    for (Button *way : {there, back})
        m_entrance->foot()->addWidget(way, 0, Qt::AlignHCenter);
    connect(there, &Button::clicked, this, [this] {
        if (m_faults.allFilled(tr("Please fill this in.")))
            Q_EMIT codeIsThere(m_email->text().trimmed());
    });
    connect(back, &Button::clicked, this, &ForgotPage::signInWanted);
    auto *escape = new QShortcut(QKeySequence::Cancel, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &ForgotPage::signInWanted);
}

void ForgotPage::setEmail(const QString &email)
{
    m_faults.clear();
    m_email->setText(email);
}

void ForgotPage::setBusy(bool busy)
{
    m_go->setBusy(busy);
    m_email->setReadOnly(busy);
}

void ForgotPage::showError(const core::Error &error)
{
    m_faults.tell(error);
}

void ForgotPage::submit()
{
    if (m_go->isEnabled() && m_faults.allFilled(tr("Please fill this in.")))
        Q_EMIT codeWanted(m_email->text().trimmed());
}

} // namespace account
