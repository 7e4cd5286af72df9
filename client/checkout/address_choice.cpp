#include "client/checkout/address_choice.h"

#include "client/checkout/address_form.h"
#include "client/widgets/button.h"
#include "client/widgets/label.h"

#include <QButtonGroup>
#include <QRadioButton>

namespace checkout {

using namespace Qt::Literals::StringLiterals;
using namespace widgets;

namespace {

constexpr int kAnother = 1000; // behind the numbers of all that are known
constexpr int kIndent = 28; // of a text below its radio button

} // namespace

AddressChoice::AddressChoice(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_column(new QVBoxLayout(this))
    , m_another(new QRadioButton(tr("Another address"), this))
    , m_form(new AddressForm(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(kSpaceM);
    m_column->addWidget(m_another);
    m_column->addWidget(m_form);
    m_group->addButton(m_another, kAnother);
    connect(m_group, &QButtonGroup::idToggled, this, &AddressChoice::followChoice);
    show(QList<Address>());
}

void AddressChoice::show(const QList<Address> &known)
{
    m_known = known;
    delete m_rows;
    m_rows = new QWidget(this);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(kSpaceM);
    for (int number = 0; number < known.size(); ++number)
        rows->addWidget(buildRow(known.at(number), number));
    m_column->insertWidget(0, m_rows);
    m_rows->setVisible(!known.isEmpty());
    m_another->setVisible(!known.isEmpty());
    m_group->button(known.isEmpty() ? kAnother : 0)->setChecked(true);
    followChoice();
}

QWidget *AddressChoice::buildRow(const Address &address, int number)
{
    auto *widget = new QWidget(m_rows);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *choice = new QRadioButton(address.recipient, widget);
    choice->setFont(fontOf(Type::Strong));
    choice->setAccessibleName(address.recipient + u", "_s + inOneLine(address));
    m_group->addButton(choice, number);
    words->addWidget(choice);
    auto *where = new Label(inOneLine(address), Type::Body, widget);
    where->setMuted();
    where->setContentsMargins(kIndent, 0, 0, 0);
    words->addWidget(where);
    row->addLayout(words, 1);
    auto *remove = Button::ofIcon(u"trash"_s, tr("Forget this address"), widget);
    row->addWidget(remove, 0, Qt::AlignTop);
    connect(remove, &Button::clicked, this, [this, address] { Q_EMIT removalWanted(address); });
    return widget;
}

std::optional<contracts::ordering::Address> AddressChoice::read()
{
    const int chosen = m_group->checkedId();
    return chosen >= 0 && chosen < m_known.size() ? m_known.at(chosen) : m_form->read();
}

void AddressChoice::followChoice()
{
    m_form->setVisible(m_group->checkedId() == kAnother);
}

QString inOneLine(const contracts::ordering::Address &address)
{
    QStringList parts{u"(%1) %2"_s.arg(address.postalCode, address.line1)};
    if (address.line2)
        parts.append(*address.line2);
    return parts.join(u", "_s) + u" · "_s + address.phone;
}

} // namespace checkout
