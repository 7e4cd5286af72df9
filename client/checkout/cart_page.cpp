#include "client/checkout/cart_page.h"

#include "client/checkout/cart_rows.h"
#include "client/checkout/summary.h"
#include "client/widgets/banner.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/error_text.h"
#include "client/widgets/look.h"
#include "client/widgets/page_header.h"

#include <QScrollArea>

namespace checkout {

using namespace Qt::Literals::StringLiterals;
using namespace widgets;

CartPage::CartPage(CoverShelf &covers, QWidget *parent)
    : QWidget(parent)
    , m_header(new PageHeader(tr("Cart"), this))
    , m_banner(new Banner(this))
    , m_rows(new CartRows(covers, this))
    , m_summary(new Summary(this))
    , m_full(new QWidget(this))
    , m_empty(new EmptyState(
          u"cart"_s, tr("Your cart is empty"), tr("Books you put into it wait here until you order them."), this))
{
    build();
    m_summary->setAction(tr("Check out"));
    m_empty->setAction(tr("Find books"));
    connect(m_summary, &Summary::goOnWanted, this, &CartPage::checkoutWanted);
    connect(m_banner, &Banner::actionWanted, this, &CartPage::checkoutWanted);
    connect(m_empty, &EmptyState::actionWanted, this, &CartPage::booksWanted);
    connect(m_rows, &CartRows::bookWanted, this, &CartPage::bookWanted);
    connect(m_rows, &CartRows::quantityWanted, this, &CartPage::quantityWanted);
    connect(m_rows, &CartRows::removalWanted, this, &CartPage::removalWanted);
}

void CartPage::build()
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget(scroll);
    scroll->setWidget(inside);
    auto *rows = new QVBoxLayout(inside);
    rows->setContentsMargins(0, 0, kSpaceS, kSpaceXl);
    rows->addWidget(m_rows);
    rows->addStretch(1); // takes all the room that is left: a single book is not drawn out over the page
    auto *row = new QHBoxLayout(m_full);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpaceL);
    row->addWidget(scroll, 1);
    row->addWidget(m_summary, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kSpaceXl, kSpaceXl, kSpaceXl, 0);
    column->setSpacing(kSpaceL);
    column->addWidget(m_header);
    column->addWidget(m_banner);
    column->addWidget(m_full, 1);
    column->addWidget(m_empty, 1);
}

void CartPage::show(const QList<CartLine> &lines, const LineMarks &marks)
{
    m_rows->show(lines, marks);
    m_summary->show(lines);
    m_banner->fallSilent();
    m_full->setVisible(!lines.isEmpty());
    m_empty->setVisible(lines.isEmpty());
}

void CartPage::showChecking(bool checking)
{
    m_summary->setBusy(checking);
}

void CartPage::showError(const core::Error &error)
{
    m_banner->say(Tone::Negative, widgets::inWords(error), tr("Try again"));
}

} // namespace checkout
