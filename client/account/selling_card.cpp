#include "client/account/selling_card.h"

#include "client/widgets/banner.h"
#include "client/widgets/button.h"
#include "client/widgets/form_field.h"
#include "client/widgets/label.h"
#include "client/widgets/pill.h"

namespace account {

using namespace Qt::Literals::StringLiterals;
using namespace widgets;
using contracts::identity::SellerRecord;
using contracts::identity::SellerStatus;

SellingCard::SellingCard(QWidget *parent)
    : Card(parent)
    , m_state(new Pill(this))
    , m_text(new Label(Type::Body, this))
    , m_banner(new Banner(this))
    , m_shopName(new QLineEdit(this))
    , m_field(new FormField(tr("Name of your shop"), m_shopName, this))
    , m_apply(new Button(tr("Apply"), ButtonLook::Secondary, this))
    , m_faults(m_banner)
{
    auto *head = new QHBoxLayout;
    head->addWidget(new Label(tr("Selling"), Type::Heading, this), 1);
    head->addWidget(m_state);
    column()->addLayout(head);
    m_text->setMuted();
    for (QWidget *row : std::initializer_list<QWidget *>{m_text, m_banner, m_field})
        column()->addWidget(row);
    column()->addWidget(m_apply, 0, Qt::AlignLeft);
    m_faults.watch(u"/shopName"_s, m_field, m_shopName);
    connect(m_apply, &Button::clicked, this, &SellingCard::submit);
    connect(m_shopName, &QLineEdit::returnPressed, this, &SellingCard::submit);
    show(std::nullopt);
}

void SellingCard::show(const std::optional<SellerRecord> &seller)
{
    const bool approved = seller && seller->status == SellerStatus::Approved;
    m_state->setVisible(seller.has_value());
    m_field->setVisible(!approved);
    m_apply->setVisible(!approved);
    m_faults.clear();
    if (!seller) {
        m_text->setText(tr("Sell your own books here. An admin of the shop looks at every application."));
        m_apply->setText(tr("Apply"));
        return;
    }
    m_shopName->setText(seller->shopName);
    m_state->say(approved ? tr("Approved") : tr("Waiting for approval"), approved ? Tone::Positive : Tone::Warning);
    m_text->setText(approved ? tr("You sell here as “%1”.").arg(seller->shopName)
                             : tr("You will be told as soon as an admin has decided. Until then you can still change "
                                  "the name of your shop."));
    m_apply->setText(tr("Change the name"));
}

void SellingCard::setBusy(bool busy)
{
    m_apply->setBusy(busy);
    m_shopName->setReadOnly(busy);
}

void SellingCard::showError(const core::Error &error)
{
    m_faults.tell(error);
}

void SellingCard::submit()
{
    if (m_apply->isEnabled() && m_faults.allFilled(tr("Please fill this in.")))
        Q_EMIT applicationWanted(m_shopName->text().trimmed());
}

} // namespace account
