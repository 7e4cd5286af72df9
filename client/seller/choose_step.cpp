#include "client/seller/import_steps.h"

#include "client/seller/file_drop.h"
#include "client/seller/import_columns.h"
#include "client/seller/words.h"
#include "client/widgets/banner.h"
#include "client/widgets/button.h"
#include "client/widgets/label.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QStandardItemModel>

namespace seller {

using namespace Qt::Literals::StringLiterals;
using widgets::Tone;

namespace {

constexpr int kColumnWidth = 130;

} // namespace

ChooseStep::ChooseStep(QWidget *parent)
    : QWidget(parent)
    , m_drop(new FileDrop(this))
    , m_banner(new widgets::Banner(this))
    , m_found(new widgets::Label(widgets::Type::Strong, this))
    , m_table(new QTableView(this))
    , m_preview(new QStandardItemModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::kSpaceM);
    auto *hint = new widgets::Label(tr("Needed columns: %1. Others that the shop knows: %2.")
                                        .arg(ImportColumns::needed().join(u", "_s),
                                            u"authors, isbn, stock, language, year, publisher, description"_s),
        widgets::Type::Body, this);
    hint->setMuted();
    auto *save = new widgets::Button(u"export"_s, tr("Save a template…"), widgets::ButtonLook::Quiet, this);
    column->addWidget(hint);
    column->addWidget(save, 0, Qt::AlignLeft);
    column->addWidget(m_drop);
    column->addWidget(m_banner);
    column->addWidget(m_found);
    column->addWidget(m_table, 1);
    m_table->setModel(m_preview);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAccessibleName(tr("The first rows of the file"));
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setDefaultSectionSize(kColumnWidth);
    m_table->verticalHeader()->hide();
    m_table->hide();
    connect(m_drop, &FileDrop::chosen, this, &ChooseStep::chosen);
    connect(save, &widgets::Button::clicked, this, &ChooseStep::templateWanted);
    column->addStretch();
}

void ChooseStep::showReading(const QString &path)
{
    m_drop->say(tr("Reading %1…").arg(QFileInfo(path).fileName()));
    m_banner->fallSilent();
    m_found->clear();
    m_table->hide();
}

void ChooseStep::show(const ImportFile &file)
{
    m_drop->say(file.name);
    const ImportColumns columns = ImportColumns::under(file.header);
    if (columns.areUsable())
        m_banner->say(Tone::Positive, tr("The columns are those of the shop."));
    else
        m_banner->say(Tone::Negative, columns.inWords());
    m_found->setText(tr("%n row(s), the first of them:", nullptr, int(file.records.size())));
    preview(file);
}

void ChooseStep::showError(const core::Error &error)
{
    m_drop->say(tr("Drop a CSV file here, or choose one."));
    const int row = error.facts.value("row"_L1).toInt();
    m_banner->say(Tone::Negative, row > 0 ? tr("Row %1: %2").arg(row).arg(inWords(error)) : inWords(error));
    m_found->clear();
    m_table->hide();
}

void ChooseStep::preview(const ImportFile &file)
{
    m_preview->clear();
    m_preview->setHorizontalHeaderLabels(file.header);
    for (const csv::Row &row : file.firstRows) {
        QList<QStandardItem *> cells;
        for (const QString &field : row.fields)
            cells.append(new QStandardItem(field.left(100).simplified())); // owned by the model
        m_preview->appendRow(cells);
    }
    for (int i = 0; i < m_preview->columnCount(); ++i)
        m_preview->horizontalHeaderItem(i)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->show();
}

} // namespace seller
