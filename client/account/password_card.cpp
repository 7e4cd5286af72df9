#include "client/account/password_card.h"

#include "client/account/password_advice.h"
#include "client/widgets/banner.h"
#include "client/widgets/button.h"
#include "client/widgets/form_field.h"
#include "client/widgets/label.h"

#include <QCheckBox>
#include <QShortcut>

namespace account {

using namespace Qt::Literals::StringLiterals;
using namespace widgets;

PasswordCard::PasswordCard(QWidget *parent)
    : Card(parent)
    , m_banner(new Banner(this))
    , m_open(new Button(tr("Change password"), ButtonLook::Secondary, this))
    , m_form(new QWidget(this))
    , m_current(new QLineEdit(m_form))
    , m_new(new QLineEdit(m_form))
    , m_newField(new FormField(tr("New password"), m_new, m_form))
    , m_go(new Button(tr("Change password"), ButtonLook::Primary, m_form))
    , m_faults(m_banner)
{
    auto *head = new QHBoxLayout;
    head->addWidget(new Label(tr("Password"), Type::Heading, this), 1);
    head->addWidget(m_open);
    column()->addLayout(head);
    column()->addWidget(m_banner);
    column()->addWidget(m_form);
    addFields();
    connect(m_open, &Button::clicked, this, &PasswordCard::open);
    connect(m_go, &Button::clicked, this, &PasswordCard::submit);
    for (QLineEdit *editor : {m_current, m_new})
        connect(editor, &QLineEdit::returnPressed, this, &PasswordCard::submit);
    connect(m_new, &QLineEdit::textChanged, this, &PasswordCard::adviseOnPassword);
    close();
}

void PasswordCard::addFields()
{
    auto *rows = new QVBoxLayout(m_form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(kSpaceM);
    auto *words = new Label(tr("You will be signed out everywhere else."), Type::Body, m_form);
    words->setMuted();
    auto *current = new FormField(tr("Current password"), m_current, m_form);
    auto *shown = new QCheckBox(tr("Show the passwords"), m_form);
    for (QWidget *row : std::initializer_list<QWidget *>{words, current, m_newField, shown})
        rows->addWidget(row);
    auto *cancel = new Button(tr("Keep it as it is"), ButtonLook::Quiet, m_form);
    auto *answers = new QHBoxLayout;
    answers->addWidget(m_go);
    answers->addWidget(cancel);
    answers->addStretch();
    rows->addLayout(answers);
    m_faults.watch(u"/currentPassword"_s, current, m_current);
    m_faults.watch(u"/newPassword"_s, m_newField, m_new);
    connect(shown, &QCheckBox::toggled, this, [this](bool on) {
        for (QLineEdit *editor : {m_current, m_new})
            editor->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password);
    });
    shown->setChecked(false);
    for (QLineEdit *editor : {m_current, m_new})
        editor->setEchoMode(QLineEdit::Password);
    auto *escape = new QShortcut(QKeySequence::Cancel, m_form);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &PasswordCard::close);
    connect(cancel, &Button::clicked, this, &PasswordCard::close);
}

void PasswordCard::setOwner(const QString &email)
{
    m_email = email;
    close();
}

void PasswordCard::open()
{
    m_open->hide();
    m_form->show();
    adviseOnPassword();
    m_current->setFocus(Qt::OtherFocusReason);
}

void PasswordCard::close()
{
    m_faults.clear();
    for (QLineEdit *editor : {m_current, m_new})
        editor->clear();
    m_form->hide();
    m_open->show();
}

void PasswordCard::setBusy(bool busy)
{
    m_go->setBusy(busy);
    for (QLineEdit *editor : {m_current, m_new})
        editor->setReadOnly(busy);
}

void PasswordCard::showError(const core::Error &error)
{
    m_faults.tell(error);
}

void PasswordCard::adviseOnPassword()
{
    const QString advice = passwordAdvice(m_new->text(), m_email);
    m_newField->setHint(advice.isEmpty() ? tr("A good length") : advice);
}

void PasswordCard::submit()
{
    if (!m_go->isEnabled() || !m_faults.allFilled(tr("Please fill this in.")))
        return;
    const QString advice = passwordAdvice(m_new->text(), m_email);
    if (!advice.isEmpty()) {
        m_newField->setFault(advice);
        m_new->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT changeWanted({m_current->text(), m_new->text()});
}

} // namespace account
