#include "client/checkout/outcome_page.h"

#include "client/widgets/banner.h"
#include "client/widgets/busy_ring.h"
#include "client/widgets/button.h"
#include "client/widgets/card.h"
#include "client/widgets/error_text.h"
#include "client/widgets/icon.h"
#include "client/widgets/label.h"
#include "client/widgets/shown.h"

#include <QFormLayout>

namespace checkout {

using namespace Qt::Literals::StringLiterals;
using namespace widgets;

namespace {

constexpr int kWidth = 520;
constexpr int kPicture = 48;

// As people read it out: the end of an id differs most.
QString shortNumber(const contracts::OrderId &order)
{
    return order.toString().right(8).toUpper();
}

} // namespace

OutcomePage::OutcomePage(QWidget *parent)
    : QWidget(parent)
    , m_ring(new BusyRing(kPicture, this))
    , m_icon(new QPushButton(this))
    , m_title(new Label(Type::Title, this))
    , m_text(new Label(Type::Body, this))
    , m_banner(new Banner(this))
    , m_factsPlace(new QWidget(this))
    , m_facts(new QFormLayout(m_factsPlace))
    , m_first(new Button(QString(), ButtonLook::Primary, this))
    , m_second(new Button(QString(), ButtonLook::Secondary, this))
{
    build();
    connect(m_first, &Button::clicked, this, [this] {
        if (m_firstWish)
            (this->*m_firstWish)();
    });
    connect(m_second, &Button::clicked, this, [this] {
        if (m_secondWish)
            (this->*m_secondWish)();
    });
}

void OutcomePage::build()
{
    auto *card = new Card(this);
    card->setFixedWidth(kWidth);
    card->column()->setContentsMargins(kSpaceXxl, kSpaceXxl, kSpaceXxl, kSpaceXl);
    m_icon->setProperty("look", u"picture"_s);
    m_icon->setFocusPolicy(Qt::NoFocus);
    m_icon->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_icon->setIconSize({kPicture, kPicture});
    m_title->setWordWrap(true);
    m_title->setAlignment(Qt::AlignHCenter);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setMuted();
    m_facts->setContentsMargins(0, kSpaceM, 0, kSpaceM);
    m_facts->setHorizontalSpacing(kSpaceXl);
    m_facts->setVerticalSpacing(kSpaceS);
    card->column()->addWidget(m_ring, 0, Qt::AlignHCenter);
    card->column()->addWidget(m_icon, 0, Qt::AlignHCenter);
    for (QWidget *part :
        {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_banner),
            m_factsPlace, static_cast<QWidget *>(m_first), static_cast<QWidget *>(m_second)})
        card->column()->addWidget(part);
    card->column()->insertSpacing(card->column()->indexOf(m_first), kSpaceS);
    // Between two stretches and not aligned, because an aligned widget does not grow with its text.
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(card);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kSpaceXl, kSpaceXl, kSpaceXl, kSpaceXl);
    column->addStretch(2);
    column->addLayout(row);
    column->addStretch(3);
}

void OutcomePage::showPlacing()
{
    say({}, tr("Placing your order…"), tr("This takes a moment. It goes on by itself should the connection break."));
    offer({}, nullptr, {}, nullptr);
}

void OutcomePage::showUnsure()
{
    say(u"offline"_s, tr("The shop has not answered yet"),
        tr("Your order may have arrived already. Ask again: it is the same order, so nothing is ordered or charged "
           "twice. "
           "If you close the program now, it asks again when you come back."));
    offer(tr("Ask again"), &OutcomePage::askAgainWanted, {}, nullptr);
}

void OutcomePage::showPlaced(const OrderAnswer &answer)
{
    say(u"check"_s, tr("Thank you, your order is placed"),
        tr("It is paid, and the sellers know of it. You hear from us when the first parcel leaves."));
    showFacts(answer);
    offer(tr("Show order"), &OutcomePage::askForOrder, tr("Find more books"), &OutcomePage::booksWanted);
}

void OutcomePage::showPayLater(const OrderAnswer &answer)
{
    say(u"clock"_s, tr("Your books are kept, the payment comes a little later"),
        tr("Payment is very busy at the moment. It is tried again by itself, and you hear from us when it is done. You "
           "need not do anything, and nothing is charged twice."));
    showFacts(answer);
    if (answer.payLater) {
        addFact(tr("Kept until"), shownMoment(answer.payLater->deadline));
        addFact(tr("Place in line"), QLocale().toString(answer.payLater->placeInQueue));
    }
    offer(tr("Pay now"), &OutcomePage::payNowWanted, tr("Show order"), &OutcomePage::askForOrder);
}

void OutcomePage::showPaying()
{
    m_banner->fallSilent();
    m_first->setBusy(true);
}

void OutcomePage::showPayingFailed(const core::Error &error)
{
    m_first->setBusy(false);
    m_banner->say(Tone::Warning, widgets::inWords(error));
}

void OutcomePage::showEnded(const contracts::OrderId &order)
{
    m_order = order;
    say(u"info"_s, tr("This order has ended unpaid"), tr("Nothing was charged. You can order the books anew."));
    offer(tr("Show order"), &OutcomePage::askForOrder, tr("Find books"), &OutcomePage::booksWanted);
}

void OutcomePage::showLostTrack(const QDateTime &begunAt)
{
    say(u"info"_s, tr("What became of an order is not known"),
        tr("The connection broke while you ordered on %1. Please look at your orders before you order again; your cart "
           "is "
           "as it was.")
            .arg(shownMoment(begunAt)));
    offer(tr("Show cart"), &OutcomePage::cartWanted, {}, nullptr);
}

// Without an icon something is under way.
void OutcomePage::say(const QString &iconName, const QString &title, const QString &text)
{
    m_ring->setVisible(iconName.isEmpty());
    m_icon->setVisible(!iconName.isEmpty());
    if (!iconName.isEmpty())
        m_icon->setIcon(icon(iconName, iconName == "check"_L1 ? Tone::Positive : Tone::Accent));
    m_title->setText(title);
    m_text->setText(text);
    m_banner->fallSilent();
    m_factsPlace->hide();
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    setAccessibleName(title);
}

void OutcomePage::offer(const QString &first, Wish firstWish, const QString &second, Wish secondWish)
{
    m_first->setBusy(false);
    m_first->setText(first);
    m_first->setVisible(!first.isEmpty());
    m_firstWish = firstWish;
    m_second->setText(second);
    m_second->setVisible(!second.isEmpty());
    m_secondWish = secondWish;
    if (!first.isEmpty())
        m_first->setFocus(Qt::OtherFocusReason);
}

void OutcomePage::addFact(const QString &name, const QString &value)
{
    auto *label = new Label(name, Type::Body, m_factsPlace);
    label->setMuted();
    label->setWordWrap(false);
    auto *fact = new Label(value, Type::Strong, m_factsPlace);
    fact->setAlignment(Qt::AlignRight);
    m_facts->addRow(label, fact);
}

void OutcomePage::showFacts(const OrderAnswer &answer)
{
    m_order = answer.orderId;
    addFact(tr("Order number"), shortNumber(answer.orderId));
    addFact(tr("Total"), shown(answer.total));
    m_factsPlace->show();
}

void OutcomePage::askForOrder()
{
    Q_EMIT orderWanted(m_order);
}

} // namespace checkout
