#include "client/tracking/order_row.h"

#include "client/tracking/order_list_model.h"
#include "client/tracking/row_ground.h"
#include "client/tracking/status_look.h"
#include "client/widgets/cover.h"
#include "client/widgets/look.h"
#include "client/widgets/pill.h"

#include <QPainter>

namespace tracking {

using namespace Qt::Literals::StringLiterals;
using widgets::colours;
using widgets::fontOf;
using widgets::kSpaceM;
using widgets::kSpaceS;
using widgets::kSpaceXs;
using widgets::Type;

namespace {

constexpr int kCoverWidth = 46;
constexpr int kCoverHeight = int(kCoverWidth * widgets::kCoverRatio);
constexpr int kBarHeight = 4;
constexpr int kBarWidth = 28; // of one parcel
constexpr int kMostBars = 4; // more parcels than these share one bar

void paintCover(QPainter &painter, const QPoint &place, const QModelIndex &index)
{
    const QPixmap cover = widgets::drawnCover(index.data(OrderListModel::FirstTitleRole).toString(), QString(),
        QSize(kCoverWidth, kCoverHeight), painter.device()->devicePixelRatioF());
    painter.drawPixmap(place, cover);
}

QList<double> barsOf(const QVariantList &parcels)
{
    QList<double> bars;
    for (const QVariant &parcel : parcels)
        bars.append(parcel.toDouble());
    if (bars.size() <= kMostBars)
        return bars;
    return {std::accumulate(bars.cbegin(), bars.cend(), 0.0) / double(bars.size())};
}

void paintBar(QPainter &painter, const QRectF &place, double filled)
{
    painter.setBrush(colours().border);
    painter.drawRoundedRect(place, kBarHeight / 2.0, kBarHeight / 2.0);
    painter.setBrush(filled >= 1.0 ? colours().positive : colours().accent);
    QRectF done = place;
    done.setWidth(std::max(double(kBarHeight), place.width() * filled));
    painter.drawRoundedRect(done, kBarHeight / 2.0, kBarHeight / 2.0);
}

void paintProgress(QPainter &painter, QPoint middle, const QVariantList &parcels)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (const double filled : barsOf(parcels)) {
        paintBar(painter, QRectF(middle.x(), middle.y() - kBarHeight / 2, kBarWidth, kBarHeight), filled);
        middle.rx() += kBarWidth + kSpaceXs;
    }
    painter.restore();
}

bool showsProgress(OrderStatus status)
{
    return status == OrderStatus::Placed || status == OrderStatus::Shipping;
}

void paintStatus(QPainter &painter, const QRect &line, const QModelIndex &index)
{
    const auto status = OrderStatus(index.data(OrderListModel::StatusRole).toInt());
    const StatusLook &look = lookOf(status);
    widgets::paintPill(painter, line, look.words(), look.tone);
    if (!showsProgress(status))
        return;
    const int left = line.left() + widgets::pillSize(look.words()).width() + kSpaceM;
    paintProgress(painter, {left, line.center().y()}, index.data(OrderListModel::ProgressRole).toList());
}

void paintWords(QPainter &painter, const QRect &place, const QModelIndex &index)
{
    const QFont strong = fontOf(Type::Strong);
    const int line = QFontMetrics(strong).height();
    const QString title = index.data(Qt::DisplayRole).toString();
    painter.setFont(strong);
    painter.setPen(colours().text);
    painter.drawText(QRect(place.left(), place.top(), place.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(strong).elidedText(title, Qt::ElideRight, place.width()));

    const QFont caption = fontOf(Type::Caption);
    const QRect second(place.left(), place.top() + line + kSpaceXs, place.width(), QFontMetrics(caption).height());
    painter.setFont(caption);
    painter.setPen(colours().muted);
    painter.drawText(second, Qt::AlignLeft | Qt::AlignVCenter, index.data(OrderListModel::OrderedAtRole).toString());
    painter.setPen(colours().text);
    painter.drawText(second, Qt::AlignRight | Qt::AlignVCenter, index.data(OrderListModel::TotalRole).toString());

    const int top = second.bottom() + kSpaceXs;
    paintStatus(painter, QRect(place.left(), top, place.width(), place.bottom() - top), index);
}

} // namespace

void OrderRow::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintRowGround(*painter, option, index.data(OrderListModel::FreshRole).toBool());
    const QRect inner = option.rect.adjusted(kSpaceM, kSpaceM, -kSpaceM, -kSpaceM);
    paintCover(*painter, inner.topLeft(), index);
    paintWords(*painter, inner.adjusted(kCoverWidth + kSpaceM, 0, 0, 0), index);
    painter->restore();
}

QSize OrderRow::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int words = QFontMetrics(fontOf(Type::Strong)).height() + QFontMetrics(fontOf(Type::Caption)).height()
        + 2 * kSpaceXs + widgets::pillSize(u"A"_s).height();
    return {kCoverWidth * 5, std::max(kCoverHeight, words) + 2 * kSpaceM};
}

} // namespace tracking
