#pragma once

#include "client/seller/import_run.h"

#include <QDialog>

class QStackedWidget;
class QVBoxLayout;

namespace widgets {
class Button;
class Label;
} // namespace widgets

namespace seller {

class ChooseStep;
class ReportStep;

// Brings a CSV file of books into the shop in three steps: choose it, have every row checked, import.
class ImportWizard : public QDialog {
    Q_OBJECT

public:
    ImportWizard(api::SellerBooks &books, QWidget *parent);

    void read(const QString &path); // as if it were dropped on the first step
    void goOn(); // to the next step, as the button does
    void reject() override; // asks a running import to stop first

Q_SIGNALS:
    void imported(int books); // more than none

private:
    enum Step { Choose, Check, Import };

    void buildAnswers(QVBoxLayout *column);
    void take(const core::Result<ImportFilePtr> &file);
    void startRun(Step step);
    void showOutcome(Step step);
    void tellImported(Step step);
    [[nodiscard]] QString outcomeOf(Step step) const;
    void showStep(Step step);
    void showAnswers();
    [[nodiscard]] bool canGoOn() const;

    api::SellerBooks &m_books;
    widgets::Label *m_title;
    QStackedWidget *m_steps;
    ChooseStep *m_choose;
    ReportStep *m_check;
    ReportStep *m_import;
    widgets::Button *m_back;
    widgets::Button *m_next;
    widgets::Button *m_cancel;
    ImportFilePtr m_file;
    ImportRun *m_run = nullptr;
    int m_readings = 0; // an earlier file may be read later
};

} // namespace seller
