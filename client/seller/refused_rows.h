#pragma once

#include "common/contracts/store/import_report.h"

#include <QAbstractTableModel>

namespace seller {

// The rows of an import file that are not books: which, in which column, and why in words.
class RefusedRows : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Row, InColumn, Why };
    static constexpr int kColumns = Why + 1;

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void show(const QList<contracts::store::RefusedRow> &rows);
    [[nodiscard]] QByteArray asCsv() const;

private:
    QList<contracts::store::RefusedRow> m_rows;
};

} // namespace seller
