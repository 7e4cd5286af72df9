#include "client/seller/desk_page.h"

#include "client/seller/desk_queue.h"
#include "client/seller/order_detail.h"
#include "client/seller/words.h"
#include "client/widgets/banner.h"
#include "client/widgets/button.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/icon.h"
#include "client/widgets/look.h"
#include "client/widgets/page_header.h"
#include "client/widgets/skeleton.h"

#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>

namespace seller {

using namespace Qt::Literals::StringLiterals;
using contracts::OrderId;
using contracts::store::DeskRecord;
using widgets::Button;
using widgets::ButtonLook;

namespace {

constexpr int kSkeletonLines = 12;
constexpr int kScanWidth = 260;
constexpr int kQueueWidth = 380;

enum View { Loading, Queue, Nothing };

} // namespace

DeskPage::DeskPage(DeskModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_filter(new DeskFilter(this))
    , m_scan(new QLineEdit(this))
    , m_trouble(new widgets::Banner(this))
    , m_warning(new widgets::Banner(this))
    , m_groups(new QTabBar(this))
    , m_queue(new DeskQueue(m_filter, this))
    , m_stack(new QStackedWidget(this))
    , m_nothing(new widgets::EmptyState(u"desk"_s, QString(), QString(), this))
    , m_shipSeveral(new Button(u"truck"_s, QString(), ButtonLook::Primary, this))
    , m_slips(new Button(u"print"_s, tr("Packing slips"), ButtonLook::Quiet, this))
    , m_older(new Button(tr("Show older orders"), ButtonLook::Quiet, this))
    , m_detail(new OrderDetail(this))
{
    m_filter->setSourceModel(&m_model);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(widgets::kSpaceXl, widgets::kSpaceXl, widgets::kSpaceXl, widgets::kSpaceXl);
    column->setSpacing(widgets::kSpaceM);
    buildHead(column);
    buildQueue();
    buildBody(column);
    connectQueue();
    connectDetail();
    showCounts();
    showSelection();
}

void DeskPage::buildHead(QVBoxLayout *column)
{
    auto *head = new widgets::PageHeader(tr("Order desk"), this);
    head->setSubtitle(tr("New orders appear by themselves, those that wait longest first."));
    m_scan->setPlaceholderText(tr("Scan or type an order number"));
    m_scan->setAccessibleName(m_scan->placeholderText());
    m_scan->setClearButtonEnabled(true);
    m_scan->addAction(widgets::icon(u"barcode"_s), QLineEdit::LeadingPosition);
    m_scan->setFixedWidth(kScanWidth);
    head->addAction(m_scan);
    column->addWidget(head);
    column->addWidget(m_trouble);
    column->addWidget(m_warning);
    for (int i = 0; i < kDeskGroups; ++i)
        m_groups->addTab(QString());
    m_groups->setDrawBase(false);
    m_groups->setExpanding(false);
    m_groups->setAccessibleName(tr("Orders by state"));
    column->addWidget(m_groups);
    connect(m_scan, &QLineEdit::returnPressed, this, [this] { scan(m_scan->text()); });
    connect(m_trouble, &widgets::Banner::actionWanted, this, &DeskPage::reloadWanted);
    connect(m_warning, &widgets::Banner::actionWanted, m_warning, &widgets::Banner::fallSilent);
}

void DeskPage::buildQueue()
{
    auto *loading = new QWidget(this);
    auto *lines = new QVBoxLayout(loading);
    lines->addWidget(new widgets::Skeleton(kSkeletonLines, loading));
    lines->addStretch();
    for (QWidget *view : std::initializer_list<QWidget *>{loading, m_queue, m_nothing})
        m_stack->addWidget(view);
}

void DeskPage::buildBody(QVBoxLayout *column)
{
    auto *left = new QWidget(this);
    auto *queue = new QVBoxLayout(left);
    queue->setContentsMargins(0, 0, 0, 0);
    queue->setSpacing(widgets::kSpaceS);
    queue->addWidget(m_stack, 1);
    queue->addWidget(m_older, 0, Qt::AlignHCenter);
    auto *actions = new QHBoxLayout;
    actions->addWidget(m_slips);
    actions->addStretch();
    actions->addWidget(m_shipSeveral);
    queue->addLayout(actions);
    auto *body = new QSplitter(this);
    body->addWidget(left);
    body->addWidget(m_detail);
    body->setChildrenCollapsible(false);
    body->setStretchFactor(1, 1);
    body->setSizes({kQueueWidth, 2 * kQueueWidth});
    column->addWidget(body, 1);
}

void DeskPage::connectQueue()
{
    connect(m_groups, &QTabBar::currentChanged, this, &DeskPage::showGroup);
    connect(&m_model, &DeskModel::countsChanged, this, &DeskPage::showCounts);
    connect(&m_model, &DeskModel::changed, this, [this](const OrderId &order) {
        if (m_detail->order() == order)
            m_detail->show(*m_model.find(order), m_model.trouble(order));
        showCounts();
    });
    connect(m_queue->selectionModel(), &QItemSelectionModel::currentChanged, this, &DeskPage::showChosen);
    connect(m_queue->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DeskPage::showSelection);
    connect(m_queue, &DeskQueue::numberBegun, this, [this](const QString &text) {
        m_scan->setFocus();
        m_scan->setText(text);
    });
    connect(m_queue, &QListView::activated, m_detail, &OrderDetail::focusWaybill);
    connect(m_shipSeveral, &Button::clicked, this, [this] { Q_EMIT shipSeveralWanted(selectedOrders()); });
    connect(m_slips, &Button::clicked, this, [this] { Q_EMIT slipsWanted(selectedOrders()); });
    connect(m_older, &Button::clicked, this, [this] { Q_EMIT olderWanted(group()); });
}

void DeskPage::connectDetail()
{
    connect(m_detail, &OrderDetail::shipmentWanted, this,
        [this](const OrderId &order, const QString &courier, const QString &waybill) {
            // A scanner cannot know which field has the focus: the number of an order is never a waybill.
            if (m_model.scanned(waybill)) {
                scan(waybill);
                return;
            }
            Q_EMIT shipmentWanted(order, courier, waybill);
            m_scan->setFocus(); // for the next one
        });
    connect(m_detail, &OrderDetail::progressWanted, this, &DeskPage::progressWanted);
    connect(m_detail, &OrderDetail::slipWanted, this,
        [this](const OrderId &order) { Q_EMIT slipsWanted({*m_model.find(order)}); });
}

void DeskPage::scan(const QString &number)
{
    m_scan->clear();
    if (number.trimmed().isEmpty())
        return;
    if (const auto order = m_model.scanned(number)) {
        m_warning->fallSilent();
        choose(*order);
        m_detail->focusWaybill();
        return;
    }
    warn(tr("No order on your desk has the number %1.").arg(number.trimmed()));
}

void DeskPage::choose(const OrderId &order)
{
    const DeskRecord *record = m_model.find(order);
    if (!record)
        return;
    m_groups->setCurrentIndex(int(groupOf(record->status)));
    const auto found =
        m_filter->match(m_filter->index(0, 0), DeskModel::IdRole, QVariant::fromValue(order), 1, Qt::MatchExactly);
    if (!found.isEmpty())
        m_queue->setCurrentIndex(found.first());
    m_detail->show(*record, m_model.trouble(order));
}

void DeskPage::showLoading()
{
    m_loading = true;
    m_trouble->fallSilent();
    showWhatThereIs();
}

void DeskPage::showLoaded()
{
    m_loading = false;
    showWhatThereIs();
    takeFirstInHand();
}

void DeskPage::showLoadError(const core::Error &error)
{
    m_loading = false;
    m_trouble->say(widgets::Tone::Negative, inWords(error), tr("Try again"));
    showWhatThereIs();
}

void DeskPage::warn(const QString &text)
{
    m_warning->say(widgets::Tone::Warning, text, tr("OK"));
}

void DeskPage::setOlder(DeskGroup group, bool more)
{
    m_hasOlder.at(size_t(group)) = more;
    showCounts();
    showWhatThereIs();
}

void DeskPage::setProgressBusy(bool busy)
{
    m_detail->setProgressBusy(busy);
}

QList<DeskRecord> DeskPage::selectedOrders() const
{
    QList<DeskRecord> orders;
    const auto selected = m_queue->selectedOrders();
    for (const OrderId &order : selected) {
        if (const DeskRecord *record = m_model.find(order))
            orders.append(*record);
    }
    return orders;
}

DeskGroup DeskPage::group() const
{
    return DeskGroup(m_groups->currentIndex());
}

void DeskPage::showGroup()
{
    m_filter->show(group());
    m_queue->clearSelection();
    m_detail->showNothing();
    showWhatThereIs();
    takeFirstInHand();
    showSelection();
}

// Something is always in hand while there is anything to do.
void DeskPage::takeFirstInHand()
{
    if (!m_detail->order() && m_filter->rowCount() > 0)
        m_queue->setCurrentIndex(m_filter->index(0, 0));
}

void DeskPage::showCounts()
{
    for (int i = 0; i < kDeskGroups; ++i) {
        const int count = m_model.count(DeskGroup(i));
        const QString more = m_hasOlder.at(size_t(i)) ? u"+"_s : QString();
        m_groups->setTabText(i, u"%1  %2%3"_s.arg(inWords(DeskGroup(i)), QLocale().toString(count), more));
    }
    showWhatThereIs();
}

void DeskPage::showWhatThereIs()
{
    m_older->setVisible(m_hasOlder.at(size_t(group())));
    if (m_filter->rowCount() > 0) {
        m_stack->setCurrentIndex(Queue);
        return;
    }
    const bool waiting = group() == DeskGroup::Waiting;
    m_nothing->say(waiting ? u"check"_s : u"desk"_s, waiting ? tr("Everything is packed") : tr("Nothing here"),
        waiting ? tr("The next paid order appears here by itself.") : tr("No order is in this state."));
    m_stack->setCurrentIndex(m_loading ? Loading : Nothing);
}

void DeskPage::showChosen()
{
    const QModelIndex current = m_queue->currentIndex();
    const DeskRecord *order = m_model.find(current.data(DeskModel::IdRole).value<OrderId>());
    // An order that has just moved to another group stays in hand: what became of it is told there.
    if (order && m_queue->selectionModel()->isSelected(current))
        m_detail->show(*order, m_model.trouble(order->orderId));
}

void DeskPage::showSelection()
{
    showChosen();
    const int count = int(selectedOrders().size());
    m_slips->setEnabled(count > 0);
    m_shipSeveral->setText(tr("Ship %n order(s)…", nullptr, count));
    m_shipSeveral->setVisible(group() == DeskGroup::Waiting && count > 1);
}

} // namespace seller
