#include "client/tracking/row_ground.h"

#include "client/widgets/colours.h"
#include "client/widgets/look.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace tracking {

using widgets::colours;
using widgets::kRadius;
using widgets::kSpaceM;

namespace {

QColor groundOf(const QStyleOptionViewItem &option, bool isFresh)
{
    if (isFresh)
        return colours().accentSoft;
    if (option.state & QStyle::State_Selected)
        return colours().selected;
    if (option.state & QStyle::State_MouseOver)
        return colours().hover;
    return {};
}

} // namespace

void paintRowGround(QPainter &painter, const QStyleOptionViewItem &option, bool isFresh)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF place = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const bool isFocused =
        (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange);
    const QColor ground = groundOf(option, isFresh);
    painter.setPen(isFocused ? QPen(colours().accent, 2) : QPen(Qt::NoPen));
    painter.setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(place, kRadius, kRadius);
    if (ground.isValid() || isFocused)
        return;
    painter.setPen(colours().border);
    const int foot = option.rect.bottom();
    painter.drawLine(option.rect.left() + kSpaceM, foot, option.rect.right() - kSpaceM, foot);
}

} // namespace tracking
