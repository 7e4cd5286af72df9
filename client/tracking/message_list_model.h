#pragma once

#include "common/contracts/notification/message.h"

#include <QAbstractListModel>

namespace tracking {

using contracts::notification::Message;

// The messages of a user, the newest first, as far as they were read.
class MessageListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { NumberRole = Qt::UserRole, TextRole, AtRole, KindRole, UnreadRole, FirstOfDayRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    [[nodiscard]] const Message &at(int row) const { return m_messages.at(row); }
    [[nodiscard]] const Message *find(qint64 number) const;
    [[nodiscard]] qint64 newest() const; // 0 when there is none
    [[nodiscard]] bool anyUnread() const;

    void prepend(const QList<Message> &newestFirst); // newer than those there are
    void append(const QList<Message> &newestFirst, bool thereAreMore);
    void letFetchAgain(); // after older ones could not be read
    void setRead(qint64 number, bool read = true);
    void setAllRead(qint64 upTo);

Q_SIGNALS:
    void moreWanted();

private:
    [[nodiscard]] bool isFirstOfDay(int row) const;
    [[nodiscard]] int rowOf(qint64 number) const;

    QList<Message> m_messages;
    bool m_thereAreMore = false;
    bool m_fetching = false;
};

} // namespace tracking
