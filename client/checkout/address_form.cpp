#include "client/checkout/address_form.h"

#include "client/widgets/form_field.h"
#include "client/widgets/look.h"

#include <QGridLayout>
#include <QRegularExpression>

namespace checkout {

using namespace Qt::Literals::StringLiterals;
using namespace widgets;

AddressForm::AddressForm(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_recipient(add(tr("Recipient"), 100))
    , m_phone(add(tr("Phone"), 30))
    , m_postalCode(add(tr("Postal code"), 12))
    , m_line1(add(tr("Address"), 200))
    , m_line2(add(tr("Building, floor, door (optional)"), 200))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(kSpaceL);
    m_grid->setVerticalSpacing(kSpaceXs);
    m_grid->addWidget(m_recipient.field, 0, 0);
    m_grid->addWidget(m_phone.field, 0, 1);
    m_grid->addWidget(m_postalCode.field, 1, 0);
    m_grid->addWidget(m_line1.field, 2, 0, 1, 2);
    m_grid->addWidget(m_line2.field, 3, 0, 1, 2);
}

AddressForm::Field AddressForm::add(const QString &name, int longest)
{
    auto *editor = new QLineEdit(this);
    editor->setMaxLength(longest);
    return {editor, new FormField(name, editor, this)};
}

std::optional<contracts::ordering::Address> AddressForm::read()
{
    static const QRegularExpression phone(u"^\\+?[0-9][0-9 ()-]{5,}$"_s);
    static const QRegularExpression postalCode(u"^[0-9A-Za-z][0-9A-Za-z -]{2,}$"_s);
    const QString needed = tr("This is needed.");
    // All are checked, the last one first, so that the keyboard ends at the first fault.
    bool isRight = check(m_line1, !textOf(m_line1).isEmpty(), needed);
    isRight &= check(m_postalCode, postalCode.match(textOf(m_postalCode)).hasMatch(), tr("Such as 04524"));
    isRight &= check(m_phone, phone.match(textOf(m_phone)).hasMatch(), tr("Such as 010-1234-5678"));
    isRight &= check(m_recipient, !textOf(m_recipient).isEmpty(), needed);
    if (!isRight)
        return std::nullopt;
    const QString more = textOf(m_line2);
    return contracts::ordering::Address{textOf(m_recipient), textOf(m_phone), textOf(m_postalCode), textOf(m_line1),
        more.isEmpty() ? std::nullopt : std::optional(more)};
}

void AddressForm::clear()
{
    for (const Field &field : {m_recipient, m_phone, m_postalCode, m_line1, m_line2}) {
        field.editor->clear();
        field.field->setFault({});
    }
}

bool AddressForm::check(const Field &field, bool isRight, const QString &fault)
{
    field.field->setFault(isRight ? QString() : fault);
    if (!isRight)
        field.editor->setFocus(Qt::OtherFocusReason);
    return isRight;
}

QString AddressForm::textOf(const Field &field)
{
    return field.editor->text().simplified();
}

} // namespace checkout
