#include "client/seller/desk_row.h"

#include "client/seller/desk_model.h"
#include "client/widgets/colours.h"
#include "client/widgets/look.h"
#include "client/widgets/pill.h"
#include "client/widgets/shown.h"

namespace seller {

using namespace Qt::Literals::StringLiterals;
using widgets::Type;

namespace {

constexpr int kMargin = widgets::kSpaceM;

int lineHeight(Type type)
{
    return QFontMetrics(widgets::fontOf(type)).height();
}

struct Line {
    Type type;
    QColor colour;
    Qt::Alignment alignment = Qt::AlignLeft;
};

// Paints one line at the top of `place`, cut where it does not fit.
void write(QPainter &painter, const QRect &place, const QString &text, const Line &line)
{
    painter.setFont(widgets::fontOf(line.type));
    painter.setPen(line.colour);
    const QString fitting = painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width());
    painter.drawText(place, int(line.alignment | Qt::AlignTop), fitting);
}

void paintGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    const widgets::Colours &colours = widgets::colours();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter.fillRect(option.rect, selected ? colours.selected : hovered ? colours.hover : colours.surface);
    painter.setPen(colours.border);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(colours.accent);
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

} // namespace

void DeskRow::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintGround(*painter, option);
    const widgets::Colours &colours = widgets::colours();
    const auto status = DeskStatus(index.data(DeskModel::StatusRole).toInt());
    const QString trouble = index.data(DeskModel::TroubleRole).toString();
    const QString pill = inWords(status);
    const QRect inner = option.rect.adjusted(kMargin, kMargin, -kMargin, -kMargin);

    const int pillWidth = widgets::pillSize(pill).width();
    const QRect pillPlace(inner.right() - pillWidth, inner.top(), pillWidth + 1, lineHeight(Type::Strong));
    widgets::paintPill(*painter, pillPlace, pill, toneOf(status));
    QRect line = inner.adjusted(0, 0, -pillWidth - widgets::kSpaceS, 0);
    write(*painter, line, index.data(DeskModel::RecipientRole).toString(), {Type::Strong, colours.text});
    line = inner.translated(0, lineHeight(Type::Strong) + 2);
    write(*painter, line, index.data(DeskModel::BooksRole).toString(), {Type::Body, colours.text});
    line.translate(0, lineHeight(Type::Body) + 2);
    const QString number = shortNumber(index.data(DeskModel::IdRole).value<contracts::OrderId>());
    const QString since =
        widgets::shownAgo(index.data(DeskModel::PlacedRole).toDateTime(), QDateTime::currentDateTimeUtc());
    const QString total = index.data(DeskModel::TotalRole).toString();
    write(*painter, line, total, {Type::Caption, colours.muted, Qt::AlignRight});
    line.setRight(line.right() - QFontMetrics(widgets::fontOf(Type::Caption)).horizontalAdvance(total) - kMargin);
    const QString below = trouble.isEmpty() ? number + u" · "_s + since : trouble;
    write(*painter, line, below, {Type::Caption, trouble.isEmpty() ? colours.muted : colours.negative});
    painter->restore();
}

QSize DeskRow::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {240, lineHeight(Type::Strong) + lineHeight(Type::Body) + lineHeight(Type::Caption) + 4 + 2 * kMargin};
}

} // namespace seller
