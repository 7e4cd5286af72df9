#pragma once

#include "client/api/seller_books.h"
#include "client/seller/import_file.h"
#include "client/seller/refused_rows.h"

#include <QWidget>

class QProgressBar;
class QRadioButton;
class QStandardItemModel;
class QTableView;

namespace widgets {
class Banner;
class Button;
class Label;
} // namespace widgets

namespace seller {

class FileDrop;

// First step of an import: the file, whether its columns are those of the shop, and how its first rows read.
class ChooseStep : public QWidget {
    Q_OBJECT

public:
    explicit ChooseStep(QWidget *parent);

    void showReading(const QString &path);
    void show(const ImportFile &file); // with what is wrong with its columns
    void showError(const core::Error &error);

Q_SIGNALS:
    void chosen(const QString &path);
    void templateWanted();

private:
    void preview(const ImportFile &file);

    FileDrop *m_drop;
    widgets::Banner *m_banner;
    widgets::Label *m_found;
    QTableView *m_table;
    QStandardItemModel *m_preview;
};

// Second and third step: how far it is, what became of the rows, and which were refused.
class ReportStep : public QWidget {
    Q_OBJECT

public:
    enum class Purpose { Check, Import };

    ReportStep(Purpose purpose, QWidget *parent);

    void showProgress(int rows, int of);
    void show(const contracts::store::ImportReport &report, const QString &text, bool good);
    void showError(const QString &text);

    [[nodiscard]] api::ImportMode mode() const;

Q_SIGNALS:
    void againWanted();
    void modeChanged();

private:
    QWidget *buildModes();
    void save();

    Purpose m_purpose;
    widgets::Label *m_state;
    QProgressBar *m_progress;
    widgets::Banner *m_banner;
    QTableView *m_table;
    RefusedRows *m_rows;
    widgets::Button *m_save;
    QRadioButton *m_allOrNothing;
    QRadioButton *m_withReport;
    QWidget *m_modes;
};

} // namespace seller
