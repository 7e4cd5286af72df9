#pragma once

#include "common/contracts/identity/seller_application.h"

#include <QAbstractTableModel>

namespace admin {

// Those who want to sell here and wait for an answer, as they came.
class ApplicationModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Shop, Name, Email, Applied };
    static constexpr int kColumns = Applied + 1;

    using Record = contracts::identity::SellerApplicationRecord;
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void show(const QList<Record> &applications);
    void remove(const contracts::UserId &seller);
    [[nodiscard]] const Record &at(int row) const { return m_rows.at(row); }

private:
    QList<Record> m_rows;
};

} // namespace admin
