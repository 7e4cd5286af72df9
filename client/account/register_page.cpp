#include "client/account/register_page.h"

#include "client/account/entrance.h"
#include "client/account/password_advice.h"
#include "client/widgets/button.h"
#include "client/widgets/form_field.h"

#include <QCheckBox>
#include <QComboBox>

namespace account {

using namespace Qt::Literals::StringLiterals;
using namespace widgets;
using contracts::identity::Language;

RegisterPage::RegisterPage(QWidget *parent)
    : QWidget(parent)
    , m_entrance(new Entrance(tr("Create an account"), tr("To order books, and to sell your own."), this))
    , m_name(new QLineEdit(this))
    , m_email(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_passwordField(new FormField(tr("Password"), m_password, this))
    , m_language(new QComboBox(this))
    , m_go(new Button(tr("Create account"), ButtonLook::Primary, this))
    , m_faults(m_entrance->banner())
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_entrance);
    addFields();
    auto *signIn = new Button(tr("I already have an account"), ButtonLook::Quiet, this);
    m_entrance->foot()->addWidget(signIn, 0, Qt::AlignHCenter);
    connect(signIn, &Button::clicked, this, &RegisterPage::signInWanted);
    connect(m_go, &Button::clicked, this, &RegisterPage::submit);
    for (QLineEdit *editor : editors())
        connect(editor, &QLineEdit::returnPressed, this, &RegisterPage::submit);
    for (QLineEdit *editor : {m_email, m_password})
        connect(editor, &QLineEdit::textChanged, this, &RegisterPage::adviseOnPassword);
    adviseOnPassword();
}

void RegisterPage::addFields()
{
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_password->setEchoMode(QLineEdit::Password);
    m_language->addItem(u"한국어"_s, int(Language::Korean));
    m_language->addItem(u"English"_s, int(Language::English));
    m_language->setCurrentIndex(locale().language() == QLocale::Korean ? 0 : 1);
    auto *name = new FormField(tr("Name"), m_name, this);
    auto *email = new FormField(tr("E-mail address"), m_email, this);
    auto *shown = new QCheckBox(tr("Show the password"), this);
    auto *language = new FormField(tr("Language of messages"), m_language, this);
    for (QWidget *row : std::initializer_list<QWidget *>{name, email, m_passwordField, shown, language, m_go})
        m_entrance->column()->addWidget(row);
    m_entrance->setFirstFocus(m_name);
    m_faults.watch(u"/name"_s, name, m_name, {u"name-missing"_s});
    m_faults.watch(u"/email"_s, email, m_email, {u"email-taken"_s, u"not-an-email"_s});
    m_faults.watch(u"/password"_s, m_passwordField, m_password);
    connect(shown, &QCheckBox::toggled, m_password,
        [this](bool on) { m_password->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password); });
}

void RegisterPage::setBusy(bool busy)
{
    m_go->setBusy(busy);
    for (QLineEdit *editor : editors())
        editor->setReadOnly(busy);
}

void RegisterPage::showError(const core::Error &error)
{
    m_faults.tell(error);
}

void RegisterPage::clear()
{
    m_faults.clear();
    for (QLineEdit *editor : editors())
        editor->clear();
}

void RegisterPage::adviseOnPassword()
{
    const QString advice = passwordAdvice(m_password->text(), m_email->text());
    m_passwordField->setHint(advice.isEmpty() ? tr("A good length") : advice);
}

void RegisterPage::submit()
{
    if (!m_go->isEnabled() || !m_faults.allFilled(tr("Please fill this in.")))
        return;
    const QString advice = passwordAdvice(m_password->text(), m_email->text());
    if (!advice.isEmpty()) {
        m_passwordField->setFault(advice);
        m_password->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT registrationWanted({m_email->text().trimmed(), m_password->text(), m_name->text().trimmed(),
        Language(m_language->currentData().toInt())});
}

QList<QLineEdit *> RegisterPage::editors() const
{
    return {m_name, m_email, m_password};
}

} // namespace account
