#include "client/checkout/payment_choice.h"

#include "client/widgets/look.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QRadioButton>
#include <QSettings>

#include <array>

namespace checkout {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kRemembered = "checkout/paymentMethod"_L1;

struct Method {
    QLatin1StringView id;
    const char *name;
    bool isForTrying = false; // shown in demonstrations only
};

// The provider behind the shop knows what to do with each; the last one it always declines.
constexpr std::array kMethods{Method{"card"_L1, QT_TRANSLATE_NOOP("checkout::PaymentChoice", "Credit or debit card")},
    Method{"kakao-pay"_L1, QT_TRANSLATE_NOOP("checkout::PaymentChoice", "Kakao Pay")},
    Method{"naver-pay"_L1, QT_TRANSLATE_NOOP("checkout::PaymentChoice", "Naver Pay")},
    Method{"bank-transfer"_L1, QT_TRANSLATE_NOOP("checkout::PaymentChoice", "Bank transfer")},
    Method{"card-declined"_L1,
        QT_TRANSLATE_NOOP("checkout::PaymentChoice", "A card that is always declined, for trying"), true}};

bool isDemonstration()
{
    return qEnvironmentVariableIsSet("BOOKSTORE_DEMO");
}

} // namespace

PaymentChoice::PaymentChoice(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::kSpaceM);
    for (int number = 0; number < int(kMethods.size()); ++number) {
        const Method &method = kMethods.at(size_t(number));
        if (method.isForTrying && !isDemonstration())
            continue;
        auto *button = new QRadioButton(tr(method.name), this);
        m_group->addButton(button, number);
        column->addWidget(button);
    }
    m_group->button(0)->setChecked(true);
    choose(QSettings().value(kRemembered).toString());
}

QString PaymentChoice::method() const
{
    return kMethods.at(size_t(m_group->checkedId())).id;
}

void PaymentChoice::choose(const QString &method)
{
    for (QAbstractButton *button : m_group->buttons()) {
        if (kMethods.at(size_t(m_group->id(button))).id == method)
            button->setChecked(true);
    }
}

void PaymentChoice::remember() const
{
    QSettings().setValue(kRemembered, method());
}

void PaymentChoice::focus()
{
    m_group->checkedButton()->setFocus(Qt::OtherFocusReason);
}

} // namespace checkout
