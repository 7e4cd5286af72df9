#include "client/admin/overview_page.h"

#include "client/admin/day_chart.h"
#include "client/admin/figure_card.h"
#include "client/admin/status_bars.h"
#include "client/widgets/banner.h"
#include "client/widgets/button.h"
#include "client/widgets/error_text.h"
#include "client/widgets/label.h"
#include "client/widgets/page_header.h"
#include "client/widgets/shown.h"

#include <QComboBox>
#include <QHeaderView>
#include <QScrollArea>
#include <QStackedWidget>

namespace admin {

using namespace Qt::Literals::StringLiterals;
using contracts::order_view::Dashboard;
using contracts::order_view::DayFigures;
using widgets::Button;
using widgets::ButtonLook;
using widgets::Label;
using widgets::Type;

namespace {

constexpr int kTableHeight = 220;

} // namespace

OverviewPage::OverviewPage(ApplicationModel &applications, QWidget *parent)
    : QWidget(parent)
    , m_applications(applications)
    , m_banner(new widgets::Banner(this))
    , m_turnover(new FigureCard(tr("Turnover today"), this))
    , m_orders(new FigureCard(tr("Orders today"), this))
    , m_cancelled(new FigureCard(tr("Cancelled of these"), this))
    , m_refunded(new FigureCard(tr("Refunded today"), this))
    , m_chart(new DayChart(this))
    , m_statuses(new StatusBars(this))
    , m_waiting(new QStackedWidget(this))
    , m_table(new QTableView(this))
    , m_approve(new Button(u"check"_s, tr("Approve"), ButtonLook::Secondary, this))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *body = new QWidget(scroll);
    scroll->setWidget(body);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(widgets::kSpaceXl, widgets::kSpaceXl, widgets::kSpaceXl, widgets::kSpaceXl);
    column->setSpacing(widgets::kSpaceL);
    auto *head = new widgets::PageHeader(tr("Overview"), body);
    auto *refresh = Button::ofIcon(u"refresh"_s, tr("Refresh"), head);
    head->addAction(refresh);
    column->addWidget(head);
    column->addWidget(m_banner);
    buildFigures(column);
    buildCharts(column);
    buildApplications(column);
    column->addStretch();
    whole->addWidget(scroll);
    connect(refresh, &Button::clicked, this, &OverviewPage::reloadWanted);
    connect(m_banner, &widgets::Banner::actionWanted, this, &OverviewPage::reloadWanted);
    showApplications();
}

void OverviewPage::buildFigures(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(widgets::kSpaceL);
    for (FigureCard *card : {m_turnover, m_orders, m_cancelled, m_refunded})
        row->addWidget(card, card == m_turnover ? 3 : 2);
    column->addLayout(row);
}

void OverviewPage::buildCharts(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(widgets::kSpaceL);
    auto *days = new widgets::Card(this);
    auto *measure = new QComboBox(days);
    measure->setAccessibleName(tr("What the bars show"));
    measure->addItem(tr("Turnover"));
    measure->addItem(tr("Orders"));
    auto *head = new QHBoxLayout;
    head->addWidget(new Label(tr("The last 30 days"), Type::Heading, days), 1);
    head->addWidget(measure);
    days->column()->addLayout(head);
    days->column()->addWidget(m_chart, 1);
    row->addWidget(days, 2);
    auto *statuses = new widgets::Card(this);
    statuses->column()->addWidget(new Label(tr("Orders of these days"), Type::Heading, statuses));
    statuses->column()->addWidget(m_statuses);
    statuses->column()->addStretch();
    row->addWidget(statuses, 1);
    column->addLayout(row);
    connect(measure, &QComboBox::currentIndexChanged, m_chart,
        [chart = m_chart](int chosen) { chart->setMeasure(DayChart::Measure(chosen)); });
}

void OverviewPage::buildApplications(QVBoxLayout *column)
{
    auto *card = new widgets::Card(this);
    auto *head = new QHBoxLayout;
    head->addWidget(new Label(tr("They want to sell here"), Type::Heading, card), 1);
    head->addWidget(m_approve);
    card->column()->addLayout(head);
    auto *nobody = new Label(tr("Nobody is waiting for an answer."), Type::Body, card);
    nobody->setMuted();
    nobody->setAlignment(Qt::AlignTop);
    m_waiting->addWidget(nobody);
    m_waiting->addWidget(m_table);
    card->column()->addWidget(m_waiting);
    column->addWidget(card);
    m_table->setModel(&m_applications);
    m_table->setAccessibleName(tr("They want to sell here"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setMinimumHeight(kTableHeight);
    connect(m_table, &QTableView::activated, this, &OverviewPage::approve);
    connect(m_approve, &Button::clicked, this, &OverviewPage::approve);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this] { m_approve->setEnabled(m_table->selectionModel()->hasSelection()); });
}

void OverviewPage::show(const Dashboard &dashboard)
{
    m_banner->fallSilent();
    const DayFigures today = dashboard.today();
    const DayFigures before = dashboard.days.size() > 1 ? dashboard.days.at(dashboard.days.size() - 2) : DayFigures();
    m_turnover->show(widgets::shown(today.turnover), tr("Yesterday %1").arg(widgets::shown(before.turnover)));
    m_orders->show(QLocale().toString(today.orders), tr("Yesterday %1").arg(QLocale().toString(before.orders)));
    m_cancelled->show(
        QLocale().toString(today.cancelled), tr("Yesterday %1").arg(QLocale().toString(before.cancelled)));
    m_refunded->show(widgets::shown(today.refunded), tr("%n refund(s)", nullptr, int(today.refunds)));
    m_chart->show(dashboard.days);
    m_statuses->show(dashboard.byStatus);
}

void OverviewPage::showError(const core::Error &error)
{
    m_banner->say(widgets::Tone::Negative, widgets::inWords(error), tr("Try again"));
}

void OverviewPage::showApplications()
{
    const bool any = m_applications.rowCount() > 0;
    m_waiting->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_waiting->widget(0));
    m_waiting->setFixedHeight(any ? kTableHeight : m_waiting->widget(0)->sizeHint().height());
    m_approve->setVisible(any);
    m_approve->setEnabled(m_table->selectionModel()->hasSelection());
}

void OverviewPage::tell(const QString &trouble)
{
    m_banner->say(widgets::Tone::Warning, trouble);
}

void OverviewPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT seen();
}

void OverviewPage::approve()
{
    const QModelIndex row = m_table->currentIndex();
    if (row.isValid())
        Q_EMIT approvalWanted(m_applications.at(row.row()));
}

} // namespace admin
