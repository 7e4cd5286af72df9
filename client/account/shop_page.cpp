#include "client/account/shop_page.h"

#include "client/account/entrance.h"
#include "client/widgets/button.h"
#include "client/widgets/form_field.h"

namespace account {

using namespace Qt::Literals::StringLiterals;
using namespace widgets;

ShopPage::ShopPage(QWidget *parent)
    : QWidget(parent)
    , m_entrance(new Entrance(tr("Welcome"), tr("Which bookstore would you like to visit?"), this))
    , m_address(new QLineEdit(this))
    , m_go(new Button(tr("Open the door"), ButtonLook::Primary, this))
    , m_faults(m_entrance->banner())
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_entrance);
    m_address->setPlaceholderText(u"shop.example"_s);
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    auto *field = new FormField(tr("Address of the shop"), m_address, this);
    field->setHint(tr("As your bookseller told you"));
    m_entrance->column()->addWidget(field);
    m_entrance->column()->addWidget(m_go);
    m_entrance->setFirstFocus(m_address);
    m_faults.watch(u"/address"_s, field, m_address,
        {u"not-an-address"_s, u"not-a-bookstore"_s, u"too-old"_s, u"shop-unreachable"_s, u"certificate-unknown"_s});
    connect(m_go, &Button::clicked, this, &ShopPage::submit);
    connect(m_address, &QLineEdit::returnPressed, this, &ShopPage::submit);
}

void ShopPage::setAddress(const QString &address)
{
    m_address->setText(address);
}

void ShopPage::setBusy(bool busy)
{
    m_go->setBusy(busy);
    m_address->setReadOnly(busy);
}

void ShopPage::showError(const core::Error &error)
{
    m_faults.tell(error);
}

void ShopPage::submit()
{
    if (m_go->isEnabled() && m_faults.allFilled(tr("Please write the address here.")))
        Q_EMIT searchWanted(m_address->text().trimmed());
}

} // namespace account
