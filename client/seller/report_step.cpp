#include "client/seller/import_steps.h"

#include "client/seller/save_as.h"
#include "client/widgets/banner.h"
#include "client/widgets/button.h"
#include "client/widgets/label.h"

#include <QHeaderView>
#include <QProgressBar>
#include <QRadioButton>

namespace seller {

using namespace Qt::Literals::StringLiterals;
using widgets::Tone;

ReportStep::ReportStep(Purpose purpose, QWidget *parent)
    : QWidget(parent)
    , m_purpose(purpose)
    , m_state(new widgets::Label(widgets::Type::Strong, this))
    , m_progress(new QProgressBar(this))
    , m_banner(new widgets::Banner(this))
    , m_table(new QTableView(this))
    , m_rows(new RefusedRows(this))
    , m_save(new widgets::Button(u"export"_s, tr("Save these rows…"), widgets::ButtonLook::Quiet, this))
    , m_allOrNothing(new QRadioButton(tr("All or nothing: import when every row is a book"), this))
    , m_withReport(new QRadioButton(tr("Import the good rows and leave the others out"), this))
    , m_modes(buildModes())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::kSpaceM);
    for (QWidget *part : std::initializer_list<QWidget *>{m_banner, m_modes, m_state, m_progress})
        column->addWidget(part);
    column->addWidget(m_table, 1);
    column->addWidget(m_save, 0, Qt::AlignLeft);
    column->addStretch();
    m_table->setModel(m_rows);
    m_table->setAccessibleName(tr("Refused rows"));
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (QWidget *later : std::initializer_list<QWidget *>{m_table, m_save, m_modes})
        later->hide();
    m_progress->setAccessibleName(tr("Progress"));
    connect(m_banner, &widgets::Banner::actionWanted, this, &ReportStep::againWanted);
    connect(m_save, &widgets::Button::clicked, this, &ReportStep::save);
    connect(m_withReport, &QRadioButton::toggled, this, &ReportStep::modeChanged);
}

QWidget *ReportStep::buildModes()
{
    auto *modes = new QWidget(this);
    auto *column = new QVBoxLayout(modes);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::kSpaceS);
    column->addWidget(m_allOrNothing);
    column->addWidget(m_withReport);
    m_allOrNothing->setChecked(true);
    return modes;
}

void ReportStep::showProgress(int rows, int of)
{
    const QString way = QLocale().toString(rows) + u" / "_s + QLocale().toString(of);
    m_state->setText(m_purpose == Purpose::Check ? tr("Checking the rows: %1").arg(way) : tr("Importing: %1").arg(way));
    m_progress->setRange(0, of);
    m_progress->setValue(rows);
    m_progress->show();
    m_banner->fallSilent();
    for (QWidget *later : std::initializer_list<QWidget *>{m_table, m_save, m_modes})
        later->hide();
}

void ReportStep::show(const contracts::store::ImportReport &report, const QString &text, bool good)
{
    const bool refused = report.refused > 0;
    m_progress->hide();
    m_state->setText(refused ? tr("%n row(s) refused:", nullptr, report.refused) : QString());
    m_banner->say(good ? Tone::Positive : Tone::Warning, text);
    m_rows->show(report.errors);
    m_table->setVisible(refused);
    m_save->setVisible(refused);
    m_modes->setVisible(refused && m_purpose == Purpose::Check);
}

void ReportStep::showError(const QString &text)
{
    m_banner->say(Tone::Negative, text, tr("Go on"));
}

api::ImportMode ReportStep::mode() const
{
    return m_withReport->isChecked() ? api::ImportMode::WithReport : api::ImportMode::AllOrNothing;
}

void ReportStep::save()
{
    saveAs(this, {tr("Save the refused rows"), tr("refused-rows.csv"), m_rows->asCsv()});
}

} // namespace seller
