#include "client/account/settings_page.h"

#include "client/account/identity_card.h"
#include "client/account/looks_card.h"
#include "client/account/messages_card.h"
#include "client/account/password_card.h"
#include "client/account/selling_card.h"
#include "client/account/sessions_card.h"
#include "client/widgets/button.h"
#include "client/widgets/label.h"
#include "client/widgets/page_header.h"

#include <QScrollArea>

namespace account {

using namespace Qt::Literals::StringLiterals;
using namespace widgets;

namespace {

// A line of words with something to press at its end.
void addRow(Card *card, QWidget *words, QWidget *action)
{
    auto *row = new QHBoxLayout;
    row->addWidget(words, 1);
    row->addWidget(action);
    card->column()->addLayout(row);
}

} // namespace

SettingsPage::SettingsPage(const Choices &choices, QWidget *parent)
    : QWidget(parent)
    , m_identity(new IdentityCard(this))
    , m_looks(new LooksCard(choices.language, choices.scheme, this))
    , m_messages(new MessagesCard(this))
    , m_selling(new SellingCard(this))
    , m_password(new PasswordCard(this))
    , m_sessions(new SessionsCard(this))
    , m_signIn(signInCard())
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    whole->addWidget(scroll);
    auto *page = new QWidget(scroll);
    scroll->setWidget(page);
    auto *sides = new QHBoxLayout(page);
    sides->setContentsMargins(kSpaceXl, kSpaceXl, kSpaceXl, kSpaceXl);
    auto *reading = new QWidget(page);
    reading->setMaximumWidth(kReadingWidth);
    sides->addWidget(reading, 1);
    sides->addStretch();
    auto *column = new QVBoxLayout(reading);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpaceL);
    column->addWidget(new PageHeader(tr("Settings"), reading));
    for (QWidget *card : std::initializer_list<QWidget *>{
             m_identity, m_signIn, m_looks, m_messages, m_selling, m_password, m_sessions, shopCard(choices.shop)})
        column->addWidget(card);
    column->addStretch();
    showSignedIn(false);
}

void SettingsPage::showSignedIn(bool signedIn)
{
    for (QWidget *card : std::initializer_list<QWidget *>{m_identity, m_messages, m_selling, m_password, m_sessions})
        card->setVisible(signedIn);
    m_signIn->setVisible(!signedIn);
}

Card *SettingsPage::signInCard()
{
    auto *card = new Card(this);
    auto *go = new Button(u"sign-in"_s, tr("Sign in"), ButtonLook::Primary, card);
    addRow(card, new Label(tr("Nobody is signed in."), Type::Body, card), go);
    connect(go, &Button::clicked, this, &SettingsPage::signInWanted);
    return card;
}

Card *SettingsPage::shopCard(const QString &address)
{
    auto *card = new Card(this);
    card->column()->addWidget(new Label(tr("Shop"), Type::Heading, card));
    auto *words = new Label(address, Type::Body, card);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *change = new Button(tr("Visit another shop"), ButtonLook::Secondary, card);
    addRow(card, words, change);
    connect(change, &Button::clicked, this, &SettingsPage::shopChangeWanted);
    return card;
}

} // namespace account
