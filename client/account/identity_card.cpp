#include "client/account/identity_card.h"

#include "client/widgets/button.h"
#include "client/widgets/label.h"

namespace account {

using namespace Qt::Literals::StringLiterals;
using namespace widgets;
using contracts::identity::Role;

namespace {

QString inWords(Role role)
{
    switch (role) {
    case Role::Buyer:
        return IdentityCard::tr("Buyer");
    case Role::Seller:
        return IdentityCard::tr("Seller");
    case Role::Admin:
        return IdentityCard::tr("Admin");
    }
    return {};
}

} // namespace

IdentityCard::IdentityCard(QWidget *parent)
    : Card(parent)
    , m_name(new Label(Type::Heading, this))
    , m_email(new Label(Type::Body, this))
    , m_roles(new Label(Type::Caption, this))
{
    auto *row = new QHBoxLayout;
    row->setSpacing(kSpaceS);
    column()->addLayout(row);
    auto *words = new QVBoxLayout;
    words->setSpacing(kSpaceXs);
    for (Label *label : {m_name, m_email, m_roles})
        words->addWidget(label);
    m_roles->setMuted();
    m_email->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    row->addLayout(words, 1);
    auto *other = new Button(u"people"_s, tr("Switch account"), ButtonLook::Secondary, this);
    auto *out = new Button(u"sign-out"_s, tr("Sign out"), ButtonLook::Secondary, this);
    row->addWidget(other, 0, Qt::AlignTop);
    row->addWidget(out, 0, Qt::AlignTop);
    connect(other, &Button::clicked, this, &IdentityCard::switchWanted);
    connect(out, &Button::clicked, this, &IdentityCard::signOutWanted);
}

void IdentityCard::show(const contracts::identity::UserRecord &user)
{
    QStringList roles;
    for (const Role role : user.roles)
        roles.append(inWords(role));
    m_name->setText(user.name);
    m_email->setText(user.email);
    m_roles->setText(roles.join(u" · "_s));
    QWidget::show();
}

} // namespace account
