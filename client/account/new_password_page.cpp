#include "client/account/new_password_page.h"

#include "client/account/entrance.h"
#include "client/account/password_advice.h"
#include "client/widgets/button.h"
#include "client/widgets/form_field.h"

#include <QCheckBox>
#include <QShortcut>

namespace account {

using namespace Qt::Literals::StringLiterals;
using namespace widgets;

NewPasswordPage::NewPasswordPage(QWidget *parent)
    : QWidget(parent)
    , m_entrance(new Entrance(tr("Set a new password"), {}, this))
    , m_code(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_passwordField(new FormField(tr("New password"), m_password, this))
    , m_go(new Button(tr("Set password and sign in"), ButtonLook::Primary, this))
    , m_faults(m_entrance->banner())
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_entrance);
    addFields();
    addOtherWays();
    connect(m_go, &Button::clicked, this, &NewPasswordPage::submit);
    for (QLineEdit *editor : {m_code, m_password})
        connect(editor, &QLineEdit::returnPressed, this, &NewPasswordPage::submit);
    connect(m_password, &QLineEdit::textChanged, this, &NewPasswordPage::adviseOnPassword);
    adviseOnPassword();
}

void NewPasswordPage::addFields()
{
    m_code->setInputMethodHints(Qt::ImhDigitsOnly);
    m_code->setMaxLength(32);
    m_password->setEchoMode(QLineEdit::Password);
    auto *code = new FormField(tr("Code from the mail"), m_code, this);
    code->setHint(tr("Eight digits"));
    auto *shown = new QCheckBox(tr("Show the password"), this);
    for (QWidget *row : std::initializer_list<QWidget *>{code, m_passwordField, shown, m_go})
        m_entrance->column()->addWidget(row);
    m_entrance->setFirstFocus(m_code);
    m_faults.watch(u"/code"_s, code, m_code);
    m_faults.watch(u"/newPassword"_s, m_passwordField, m_password);
    connect(shown, &QCheckBox::toggled, m_password,
        [this](bool on) { m_password->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password); });
}

void NewPasswordPage::addOtherWays()
{
    auto *another = new Button(tr("Send another code"), ButtonLook::Quiet, this);
    auto *back = new Button(tr("Back to signing in"), ButtonLook::Quiet, this);
    for (Button *way : {another, back})
        m_entrance->foot()->addWidget(way, 0, Qt::AlignHCenter);
    connect(another, &Button::clicked, this, &NewPasswordPage::anotherCodeWanted);
    connect(back, &Button::clicked, this, &NewPasswordPage::signInWanted);
    auto *escape = new QShortcut(QKeySequence::Cancel, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &NewPasswordPage::anotherCodeWanted);
}

void NewPasswordPage::expect(const QString &email, const QString &text)
{
    clear();
    m_email = email;
    m_entrance->setText(text);
}

void NewPasswordPage::setBusy(bool busy)
{
    m_go->setBusy(busy);
    for (QLineEdit *editor : {m_code, m_password})
        editor->setReadOnly(busy);
}

void NewPasswordPage::showError(const core::Error &error)
{
    m_faults.tell(error);
}

void NewPasswordPage::clear()
{
    m_faults.clear();
    for (QLineEdit *editor : {m_code, m_password})
        editor->clear();
}

void NewPasswordPage::adviseOnPassword()
{
    const QString advice = passwordAdvice(m_password->text(), m_email);
    m_passwordField->setHint(advice.isEmpty() ? tr("A good length") : advice);
}

void NewPasswordPage::submit()
{
    if (!m_go->isEnabled() || !m_faults.allFilled(tr("Please fill this in.")))
        return;
    const QString advice = passwordAdvice(m_password->text(), m_email);
    if (!advice.isEmpty()) {
        m_passwordField->setFault(advice);
        m_password->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT passwordWanted({m_email, m_code->text().trimmed(), m_password->text()});
}

} // namespace account
