#include "client/seller/import_wizard.h"

#include "client/seller/import_columns.h"
#include "client/seller/import_steps.h"
#include "client/seller/save_as.h"
#include "client/seller/words.h"
#include "client/widgets/button.h"
#include "client/widgets/label.h"
#include "common/core/on_answer.h"

#include <QStackedWidget>

namespace seller {

using widgets::Button;
using widgets::ButtonLook;

namespace {

constexpr QSize kSize(820, 600);

} // namespace

ImportWizard::ImportWizard(api::SellerBooks &books, QWidget *parent)
    : QDialog(parent)
    , m_books(books)
    , m_title(new widgets::Label(widgets::Type::Title, this))
    , m_steps(new QStackedWidget(this))
    , m_choose(new ChooseStep(this))
    , m_check(new ReportStep(ReportStep::Purpose::Check, this))
    , m_import(new ReportStep(ReportStep::Purpose::Import, this))
    , m_back(new Button(tr("Back"), ButtonLook::Secondary, this))
    , m_next(new Button(tr("Check"), ButtonLook::Primary, this))
    , m_cancel(new Button(tr("Cancel"), ButtonLook::Secondary, this))
{
    setWindowTitle(tr("Import books"));
    resize(kSize);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(widgets::kSpaceXl, widgets::kSpaceXl, widgets::kSpaceXl, widgets::kSpaceXl);
    column->setSpacing(widgets::kSpaceM);
    column->addWidget(m_title);
    column->addWidget(m_steps, 1);
    for (QWidget *step : std::initializer_list<QWidget *>{m_choose, m_check, m_import})
        m_steps->addWidget(step);
    buildAnswers(column);
    connect(m_choose, &ChooseStep::chosen, this, &ImportWizard::read);
    connect(m_choose, &ChooseStep::templateWanted, this, [this] {
        saveAs(this, {tr("Save a template"), tr("books.csv"), importTemplate()});
    });
    connect(m_check, &ReportStep::modeChanged, this, &ImportWizard::showAnswers);
    for (ReportStep *step : {m_check, m_import})
        connect(step, &ReportStep::againWanted, this, [this] {
            m_run->goOn();
            showAnswers();
        });
    showStep(Choose);
}

void ImportWizard::buildAnswers(QVBoxLayout *column)
{
    auto *answers = new QHBoxLayout;
    answers->addWidget(m_back);
    answers->addStretch();
    answers->addWidget(m_cancel);
    answers->addWidget(m_next);
    column->addLayout(answers);
    m_next->setDefault(true);
    connect(m_back, &Button::clicked, this, [this] { showStep(Choose); });
    connect(m_next, &Button::clicked, this, &ImportWizard::goOn);
    connect(m_cancel, &Button::clicked, this, &ImportWizard::reject);
}

void ImportWizard::read(const QString &path)
{
    m_file.reset();
    m_choose->showReading(path);
    showAnswers();
    core::onAnswer(readImportFile(path), this, [this, reading = ++m_readings](const core::Result<ImportFilePtr> &file) {
        if (reading == m_readings)
            take(file);
    });
}

void ImportWizard::take(const core::Result<ImportFilePtr> &file)
{
    if (file) {
        m_file = *file;
        m_choose->show(*m_file);
    } else {
        m_choose->showError(file.error());
    }
    showAnswers();
}

void ImportWizard::goOn()
{
    if (!canGoOn())
        return;
    switch (Step(m_steps->currentIndex())) {
    case Choose:
        startRun(Check);
        m_run->check();
        break;
    case Check: {
        const api::ImportMode mode = m_check->mode();
        startRun(Import);
        m_run->import(mode);
        break;
    }
    case Import:
        accept();
        return;
    }
    showAnswers();
}

void ImportWizard::startRun(Step step)
{
    delete m_run;
    m_run = new ImportRun(m_books, m_file, this);
    ReportStep *shown = step == Check ? m_check : m_import;
    shown->showProgress(0, int(m_file->records.size()));
    connect(m_run, &ImportRun::progressed, shown, &ReportStep::showProgress);
    connect(m_run, &ImportRun::finished, this, [this, step] { showOutcome(step); });
    connect(m_run, &ImportRun::failed, this, [this, step, shown](const core::Error &error) {
        shown->showError(inWords(error));
        tellImported(step); // nobody may wait for the rest
        showAnswers();
    });
    showStep(step);
}

void ImportWizard::showOutcome(Step step)
{
    const auto &report = m_run->report();
    const bool good = report.refused == 0 && !m_run->isCancelled();
    (step == Check ? m_check : m_import)->show(report, outcomeOf(step), good);
    tellImported(step);
    showAnswers();
}

void ImportWizard::tellImported(Step step)
{
    if (step == Import && m_run->report().imported > 0)
        Q_EMIT imported(m_run->report().imported);
}

QString ImportWizard::outcomeOf(Step step) const
{
    const auto &report = m_run->report();
    if (step == Check && m_run->isCancelled())
        return tr("The check was cancelled.");
    if (step == Check && report.refused == 0)
        return tr("%n book(s) can be imported.", nullptr, report.imported);
    if (step == Check)
        return tr("%n book(s) can be imported; the rows below cannot. Mend them in the file, or leave them out.",
            nullptr, report.imported);
    if (m_run->isCancelled())
        return tr("Cancelled: %n book(s) were imported before.", nullptr, report.imported);
    return tr("%n book(s) imported. They are for sale now.", nullptr, report.imported);
}

void ImportWizard::showStep(Step step)
{
    const std::array titles{tr("1. Choose a file"), tr("2. Check the rows"), tr("3. Import")};
    m_title->setText(titles.at(size_t(step)));
    m_steps->setCurrentIndex(step);
    showAnswers();
}

void ImportWizard::showAnswers()
{
    const auto step = Step(m_steps->currentIndex());
    const bool running = m_run && m_run->isRunning();
    const std::array names{tr("Check"), tr("Import"), tr("Done")};
    m_next->setText(names.at(size_t(step)));
    m_next->setEnabled(canGoOn());
    m_back->setVisible(step == Check);
    m_back->setEnabled(!running);
    m_cancel->setVisible(step != Import || running);
}

bool ImportWizard::canGoOn() const
{
    if (m_run && m_run->isRunning())
        return false;
    switch (Step(m_steps->currentIndex())) {
    case Choose:
        return m_file && ImportColumns::under(m_file->header).areUsable();
    case Check: {
        const auto &report = m_run->report();
        const bool all = m_check->mode() == api::ImportMode::AllOrNothing;
        return report.rows == m_file->records.size() && report.imported > 0 && (!all || report.refused == 0);
    }
    case Import:
        break;
    }
    return true;
}

// A part that is under way is finished: what it brings is told, then the dialog may go.
void ImportWizard::reject()
{
    if (m_run && m_run->isRunning() && !m_run->isCancelled()) {
        m_run->cancel();
        return;
    }
    QDialog::reject();
}

} // namespace seller
