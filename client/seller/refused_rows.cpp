#include "client/seller/refused_rows.h"

#include "client/seller/import_columns.h"
#include "client/seller/words.h"
#include "common/csv/csv_reader.h"

#include <QLocale>

namespace seller {

using contracts::store::RefusedRow;

namespace {

constexpr std::array kHeaders{QT_TRANSLATE_NOOP("seller::RefusedRows", "Row"),
    QT_TRANSLATE_NOOP("seller::RefusedRows", "Column"), QT_TRANSLATE_NOOP("seller::RefusedRows", "Why")};

} // namespace

int RefusedRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RefusedRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant RefusedRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const RefusedRow &refused = m_rows.at(index.row());
    switch (index.column()) {
    case Row:
        return QLocale().toString(refused.row);
    case InColumn:
        return columnOf(refused.pointer);
    default:
        return inWords(refused.slug, refused.detail);
    }
}

QVariant RefusedRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(tr(kHeaders.at(size_t(section)))) : QVariant();
}

void RefusedRows::show(const QList<RefusedRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

QByteArray RefusedRows::asCsv() const
{
    QByteArray csv = "\xEF\xBB\xBF" + csv::toRecord({tr(kHeaders[Row]), tr(kHeaders[InColumn]), tr(kHeaders[Why])});
    for (const RefusedRow &refused : m_rows)
        csv += csv::toRecord(
            {QString::number(refused.row), columnOf(refused.pointer), inWords(refused.slug, refused.detail)});
    return csv;
}

} // namespace seller
