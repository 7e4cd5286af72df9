#include "client/checkout/checkout_page.h"

#include "client/checkout/address_choice.h"
#include "client/checkout/cart_rows.h"
#include "client/checkout/payment_choice.h"
#include "client/checkout/summary.h"
#include "client/widgets/banner.h"
#include "client/widgets/error_text.h"
#include "client/widgets/label.h"
#include "client/widgets/page_header.h"
#include "client/widgets/shown.h"

#include <QScrollArea>
#include <QShortcut>

namespace checkout {

using namespace Qt::Literals::StringLiterals;
using namespace widgets;

namespace {

QWidget *section(const QString &title, QWidget *content, QWidget *parent)
{
    auto *card = new Card(parent);
    card->column()->addWidget(new Label(title, Type::Heading, card));
    card->column()->addWidget(content);
    return card;
}

// The words for what only happens here.
QString refusalInWords(const core::Error &error)
{
    if (error.slug == "payment-declined"_L1)
        return QCoreApplication::translate("checkout::CheckoutPage",
            "The payment was declined and nothing was charged. Choose another way to pay; your books are still here.");
    if (error.slug == "order-not-kept"_L1)
        return QCoreApplication::translate("checkout::CheckoutPage",
            "The order could not be written down on this computer, so it was not sent. Is the disk full?");
    return widgets::inWords(error);
}

} // namespace

CheckoutPage::CheckoutPage(CoverShelf &covers, QWidget *parent)
    : QWidget(parent)
    , m_header(new PageHeader(tr("Checkout"), this))
    , m_banner(new Banner(this))
    , m_prices(new Banner(this))
    , m_address(new AddressChoice(this))
    , m_payment(new PaymentChoice(this))
    , m_rows(new CartRows(covers, this))
    , m_scroll(new QScrollArea(this))
    , m_summary(new Summary(this))
{
    m_header->setBackVisible(true);
    m_summary->setNote(tr("You pay when you order. An order can be cancelled until its first parcel leaves."));
    build();
    join();
}

void CheckoutPage::build()
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(buildSections());
    auto *row = new QHBoxLayout;
    row->setSpacing(kSpaceL);
    row->addWidget(m_scroll, 1);
    row->addWidget(m_summary, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kSpaceXl, kSpaceXl, kSpaceXl, 0);
    column->setSpacing(kSpaceL);
    column->addWidget(m_header);
    column->addWidget(m_banner);
    column->addWidget(m_prices);
    column->addLayout(row, 1);
}

QWidget *CheckoutPage::buildSections()
{
    auto *inside = new QWidget(this);
    auto *sections = new QVBoxLayout(inside);
    sections->setContentsMargins(0, 0, kSpaceS, kSpaceXl);
    sections->setSpacing(kSpaceL);
    sections->addWidget(section(tr("Deliver to"), m_address, inside));
    sections->addWidget(section(tr("Pay with"), m_payment, inside));
    sections->addWidget(m_rows);
    sections->addStretch();
    return inside;
}

void CheckoutPage::join()
{
    auto *back = new QShortcut(Qt::Key_Escape, this);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, this, &CheckoutPage::backWanted);
    connect(m_header, &PageHeader::backWanted, this, &CheckoutPage::backWanted);
    connect(m_summary, &Summary::goOnWanted, this, &CheckoutPage::order);
    connect(m_prices, &Banner::actionWanted, this, &CheckoutPage::newPricesAccepted);
    connect(m_address, &AddressChoice::removalWanted, this, &CheckoutPage::addressRemovalWanted);
    connect(m_rows, &CartRows::bookWanted, this, &CheckoutPage::bookWanted);
    connect(m_rows, &CartRows::quantityWanted, this, &CheckoutPage::quantityWanted);
    connect(m_rows, &CartRows::removalWanted, this, &CheckoutPage::removalWanted);
}

void CheckoutPage::show(const QList<CartLine> &lines, const LineMarks &marks)
{
    m_rows->show(lines, marks);
    m_summary->show(lines);
    m_summary->setAction(tr("Pay %1 and order").arg(shown(m_summary->total())));
    const bool canBeSent = std::all_of(marks.begin(), marks.end(), mayBeSent);
    m_summary->setEnabledToGoOn(canBeSent && !lines.isEmpty());
    sayMarks(marks);
}

void CheckoutPage::show(const QList<Address> &known)
{
    m_address->show(known);
}

// A new price is accepted with one press; the other marks go when their line is changed.
void CheckoutPage::sayMarks(const LineMarks &marks)
{
    const auto changed = std::count_if(
        marks.begin(), marks.end(), [](const LineMark &mark) { return mark.kind == LineMark::Kind::PriceChanged; });
    if (changed > 0)
        m_prices->say(
            Tone::Warning, tr("%n price(s) changed since you chose.", nullptr, int(changed)), tr("Accept new prices"));
    else if (!std::all_of(marks.begin(), marks.end(), mayBeSent))
        m_prices->say(Tone::Warning, tr("Some books cannot be had as wished. Please change them below."));
    else
        m_prices->fallSilent();
    // Where it is marked, once the rows have found their places.
    if (!marks.isEmpty())
        QMetaObject::invokeMethod(
            m_scroll, [this] { m_scroll->ensureWidgetVisible(m_rows); }, Qt::QueuedConnection);
}

void CheckoutPage::showRefusal(const core::Error &error)
{
    m_banner->say(Tone::Negative, refusalInWords(error));
    if (error.slug == "payment-declined"_L1)
        m_payment->focus();
}

void CheckoutPage::startAfresh()
{
    m_banner->fallSilent();
}

void CheckoutPage::order()
{
    const auto address = m_address->read();
    if (!address)
        return;
    m_banner->fallSilent();
    m_payment->remember();
    Q_EMIT orderWanted(*address, m_payment->method());
}

} // namespace checkout
