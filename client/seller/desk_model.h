#pragma once

#include "client/seller/desk_words.h"

#include <QAbstractListModel>
#include <QSortFilterProxyModel>

namespace seller {

// The orders on a seller's desk, in the order they became known; a filter gives them theirs.
class DeskModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, StatusRole, RecipientRole, BooksRole, TotalRole, PlacedRole, TroubleRole };

    using Record = contracts::store::DeskRecord;
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    void put(const QList<Record> &records); // known ones become as they are here, unless they were seen later
    void setTrouble(const contracts::OrderId &order, const QString &words); // why it did not ship; empty when over

    [[nodiscard]] const Record *find(const contracts::OrderId &order) const;
    [[nodiscard]] QString trouble(const contracts::OrderId &order) const;
    [[nodiscard]] std::optional<contracts::OrderId> scanned(const QString &number) const; // the one it can only be
    [[nodiscard]] int count(DeskGroup group) const;

Q_SIGNALS:
    void countsChanged();
    void changed(const contracts::OrderId &order);

private:
    void replace(int row, const Record &record);

    QList<Record> m_records;
    QHash<contracts::OrderId, int> m_rows;
    QHash<contracts::OrderId, QString> m_troubles;
};

// One group of the desk: what waits longest first, elsewhere what happened last.
class DeskFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit DeskFilter(QObject *parent);

    void show(DeskGroup group);
    [[nodiscard]] DeskGroup group() const { return m_group; }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    DeskGroup m_group = DeskGroup::Waiting;
};

} // namespace seller
