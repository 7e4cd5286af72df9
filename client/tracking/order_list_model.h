#pragma once

#include "common/contracts/order_view/order_document.h"

#include <QAbstractListModel>
#include <QSet>

namespace tracking {

using contracts::OrderId;
using contracts::order_view::OrderDocument;

// A buyer's orders, the newest first, as far as they were read. An order has one row, which changes in its place.
class OrderListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { OrderedAtRole = Qt::UserRole, TotalRole, StatusRole, ProgressRole, FirstTitleRole, FreshRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    [[nodiscard]] const OrderDocument &at(int row) const { return m_orders.at(row); }
    [[nodiscard]] const OrderDocument *find(const OrderId &order) const;
    [[nodiscard]] QModelIndex indexOf(const OrderId &order) const;
    [[nodiscard]] std::optional<OrderId> newest() const;
    [[nodiscard]] std::optional<OrderId> oldest() const;

    void clear();
    // The newest orders as they are now: rows of the same stretch that are no longer there go.
    void showNewest(const QList<OrderDocument> &orders, bool thereAreMore);
    void append(const QList<OrderDocument> &orders, bool thereAreMore);
    void put(const OrderDocument &order); // in its row, or in a new one at its place
    void markFresh(const OrderId &order); // for a moment
    void letFetchAgain(); // after a page could not be read

Q_SIGNALS:
    void moreWanted();

private:
    [[nodiscard]] int placeOf(const OrderId &order) const; // where it is, or would be
    [[nodiscard]] bool isAt(int row, const OrderId &order) const;
    void removeGone(const QList<OrderDocument> &orders, bool thereAreMore);

    QList<OrderDocument> m_orders; // by falling id, which is falling time
    QSet<OrderId> m_fresh;
    bool m_thereAreMore = false;
    bool m_fetching = false;
};

} // namespace tracking
