#pragma once

#include "common/contracts/store/book_record.h"

#include <QAbstractTableModel>

namespace seller {

// A seller's own books. A price or a stock that was typed in is shown at once as pending and told as a wish; the
// flow settles it with what the shop answers, or takes it back.
class BookTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Cover, Title, Authors, Isbn, Category, Price, Stock, State };
    static constexpr int kColumns = State + 1;
    enum Role { SortRole = Qt::UserRole, BookIdRole, CoverRole, AuthorRole, PendingRole, StateRole };
    enum class BookState { ForSale, SoldOut, Withdrawn };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    void clear();
    void append(const QList<contracts::store::BookRecord> &records); // those that are not there yet
    void setMore(bool more); // whether the shop has further ones
    void put(const contracts::store::BookRecord &record); // as it is now; a new one stands first
    void settlePrice(const contracts::store::BookRecord &record);
    void settleStock(const contracts::BookId &book, int stock);
    void takeBackPrice(const contracts::BookId &book);
    void takeBackStock(const contracts::BookId &book);

    [[nodiscard]] const contracts::store::BookRecord *find(const contracts::BookId &book) const;
    [[nodiscard]] static BookState stateOf(const contracts::store::BookRecord &record);

Q_SIGNALS:
    void moreWanted();
    void priceWanted(const contracts::BookId &book, core::Money price);
    void stockWanted(const contracts::BookId &book, int stock);

private:
    struct Row {
        contracts::store::BookRecord record;
        std::optional<core::Money> pendingPrice = std::nullopt;
        std::optional<int> pendingStock = std::nullopt;
    };

    [[nodiscard]] static QVariant valueOf(const Row &row, int column); // that it is sorted and edited by
    [[nodiscard]] static QVariant shownIn(const Row &row, int column);
    [[nodiscard]] static bool isPending(const Row &row, int column);
    bool wishPrice(Row &row, qint64 amount);
    bool wishStock(Row &row, qint64 copies);
    template <class Change> void changeRow(const contracts::BookId &book, Change change);

    QList<Row> m_rows; // the newest first
    QHash<contracts::BookId, int> m_places;
    bool m_more = false;
};

} // namespace seller
