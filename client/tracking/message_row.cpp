#include "client/tracking/message_row.h"

#include "client/tracking/message_list_model.h"
#include "client/tracking/message_look.h"
#include "client/tracking/row_ground.h"
#include "client/widgets/icon.h"
#include "client/widgets/look.h"
#include "client/widgets/shown.h"

#include <QAbstractItemView>
#include <QPainter>

namespace tracking {

using namespace Qt::Literals::StringLiterals;
using widgets::colours;
using widgets::fontOf;
using widgets::kSpaceL;
using widgets::kSpaceM;
using widgets::kSpaceS;
using widgets::kSpaceXs;
using widgets::Type;

namespace {

constexpr int kRound = 36; // around the icon
constexpr int kIcon = 20;
constexpr int kDot = 8; // of what is unread
constexpr int kDayHeight = 40;
constexpr int kMostLines = 2;

int lineHeight(Type type)
{
    return QFontMetrics(fontOf(type)).height();
}

QString dayName(const QDate &day)
{
    const QDate today = QDate::currentDate();
    if (day == today)
        return MessageRow::tr("Today");
    if (day == today.addDays(-1))
        return MessageRow::tr("Yesterday");
    return QLocale().toString(day, QLocale::LongFormat);
}

int textWidth(int rowWidth)
{
    return rowWidth - kSpaceM - kRound - kSpaceM - kSpaceL - kDot - kSpaceM;
}

void paintDay(QPainter &painter, const QRect &place, const QDateTime &at)
{
    painter.setFont(fontOf(Type::Caption));
    painter.setPen(colours().muted);
    painter.drawText(place.adjusted(kSpaceM, 0, -kSpaceM, -kSpaceXs), Qt::AlignLeft | Qt::AlignBottom,
        dayName(at.toLocalTime().date()));
}

void paintIcon(QPainter &painter, const QPoint &place, const MessageLook &look)
{
    const QRect round(place, QSize(kRound, kRound));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().groundOf(look.tone));
    painter.drawEllipse(round);
    const QPixmap icon =
        widgets::iconPixmap(look.icon, kIcon, colours().of(look.tone), painter.device()->devicePixelRatioF());
    painter.drawPixmap(round.center() - QPoint(kIcon / 2 - 1, kIcon / 2 - 1), icon);
}

// The time on the right; how much room it takes.
int paintTime(QPainter &painter, const QRect &line, const QDateTime &at)
{
    const QString ago = widgets::shownAgo(at, QDateTime::currentDateTimeUtc());
    painter.setFont(fontOf(Type::Caption));
    painter.setPen(colours().muted);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, ago);
    return painter.fontMetrics().horizontalAdvance(ago);
}

void paintWords(QPainter &painter, const QRect &place, const QModelIndex &index)
{
    const bool unread = index.data(MessageListModel::UnreadRole).toBool();
    const Type type = unread ? Type::Strong : Type::Body;
    QRect line(place.left(), place.top(), place.width(), lineHeight(type));
    const int time = paintTime(painter, line, index.data(MessageListModel::AtRole).toDateTime());
    painter.setFont(fontOf(type));
    painter.setPen(colours().text);
    const int room = line.width() - time - kSpaceM;
    const QString title = painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, title);
    painter.setFont(fontOf(Type::Body));
    painter.setPen(colours().muted);
    const QRect text(place.left(), line.bottom() + kSpaceXs, place.width(), place.bottom() - line.bottom());
    painter.drawText(
        text, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, index.data(MessageListModel::TextRole).toString());
}

void paintDot(QPainter &painter, const QRect &inner)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().accent);
    painter.drawEllipse(inner.right() - kDot, inner.center().y() - kDot / 2, kDot, kDot);
}

} // namespace

int MessageRow::textLines(const QModelIndex &index, int width) const
{
    const qint64 number = index.data(MessageListModel::NumberRole).toLongLong();
    auto known = m_widths.constFind(number);
    if (known == m_widths.constEnd())
        known = m_widths.insert(number,
            QFontMetrics(fontOf(Type::Body)).horizontalAdvance(index.data(MessageListModel::TextRole).toString()));
    return *known > width ? kMostLines : 1;
}

void MessageRow::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QStyleOptionViewItem row = option;
    if (index.data(MessageListModel::FirstOfDayRole).toBool()) {
        paintDay(*painter, QRect(row.rect.topLeft(), QSize(row.rect.width(), kDayHeight)),
            index.data(MessageListModel::AtRole).toDateTime());
        row.rect.setTop(row.rect.top() + kDayHeight);
    }
    paintRowGround(*painter, row, false);
    const QRect inner = row.rect.adjusted(kSpaceM, kSpaceM, -kSpaceM, -kSpaceM);
    paintIcon(*painter, inner.topLeft(), lookOf(MessageKind(index.data(MessageListModel::KindRole).toInt())));
    paintWords(*painter, inner.adjusted(kRound + kSpaceM, 0, -kDot - kSpaceL, 0), index);
    if (index.data(MessageListModel::UnreadRole).toBool())
        paintDot(*painter, inner);
    painter->restore();
}

QSize MessageRow::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const int words = lineHeight(Type::Strong) + kSpaceXs + textLines(index, textWidth(width)) * lineHeight(Type::Body);
    const int day = index.data(MessageListModel::FirstOfDayRole).toBool() ? kDayHeight : 0;
    return {kRound * 4, std::max(kRound, words) + 2 * kSpaceM + day};
}

} // namespace tracking
