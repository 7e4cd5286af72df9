#include "client/tracking/message_list_model.h"

#include "client/widgets/shown.h"

#include <algorithm>

namespace tracking {

using namespace Qt::Literals::StringLiterals;

namespace {

QDate dayOf(const Message &message)
{
    return message.at.toLocalTime().date();
}

// What a screen reader says of the row.
QString spoken(const Message &message)
{
    const QString words = message.title + u". "_s + message.text + u" "_s + widgets::shownMoment(message.at);
    return message.read ? words : MessageListModel::tr("Unread: %1").arg(words);
}

} // namespace

int MessageListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_messages.size());
}

QVariant MessageListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Message &message = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return message.title;
    case Qt::AccessibleTextRole:
        return spoken(message);
    case NumberRole:
        return message.number;
    case TextRole:
        return message.text;
    case AtRole:
        return message.at;
    case KindRole:
        return int(message.kind);
    case UnreadRole:
        return !message.read;
    case FirstOfDayRole:
        return isFirstOfDay(index.row());
    default:
        return {};
    }
}

bool MessageListModel::isFirstOfDay(int row) const
{
    return row == 0 || dayOf(at(row - 1)) != dayOf(at(row));
}

bool MessageListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_thereAreMore && !m_fetching;
}

void MessageListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_fetching = true;
    Q_EMIT moreWanted();
}

const Message *MessageListModel::find(qint64 number) const
{
    const int row = rowOf(number);
    return row < 0 ? nullptr : &m_messages.at(row);
}

qint64 MessageListModel::newest() const
{
    return m_messages.isEmpty() ? 0 : m_messages.first().number;
}

bool MessageListModel::anyUnread() const
{
    return std::any_of(m_messages.cbegin(), m_messages.cend(), [](const Message &message) { return !message.read; });
}

void MessageListModel::prepend(const QList<Message> &newestFirst)
{
    if (newestFirst.isEmpty())
        return;
    const int count = int(newestFirst.size());
    beginInsertRows({}, 0, count - 1);
    m_messages = newestFirst + m_messages;
    endInsertRows();
    if (count < rowCount()) // it may have been the first of its day
        Q_EMIT dataChanged(index(count), index(count), {FirstOfDayRole});
}

void MessageListModel::append(const QList<Message> &newestFirst, bool thereAreMore)
{
    m_thereAreMore = thereAreMore;
    m_fetching = false;
    if (newestFirst.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(newestFirst.size()) - 1);
    m_messages += newestFirst;
    endInsertRows();
}

void MessageListModel::letFetchAgain()
{
    m_fetching = false;
}

void MessageListModel::setRead(qint64 number, bool read)
{
    const int row = rowOf(number);
    if (row < 0 || m_messages.at(row).read == read)
        return;
    m_messages[row].read = read;
    Q_EMIT dataChanged(index(row), index(row), {UnreadRole});
}

void MessageListModel::setAllRead(qint64 upTo)
{
    for (Message &message : m_messages)
        message.read = message.read || message.number <= upTo;
    if (!m_messages.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {UnreadRole});
}

int MessageListModel::rowOf(qint64 number) const
{
    const auto found = std::lower_bound(m_messages.cbegin(), m_messages.cend(), number,
        [](const Message &message, qint64 wanted) { return message.number > wanted; });
    return found == m_messages.cend() || found->number != number ? -1 : int(found - m_messages.cbegin());
}

} // namespace tracking
