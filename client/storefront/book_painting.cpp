#include "client/storefront/book_painting.h"

#include "client/widgets/colours.h"
#include "client/widgets/cover.h"
#include "client/widgets/icon.h"
#include "client/widgets/look.h"

#include <QCoreApplication>
#include <QPainterPath>
#include <QStyleOptionViewItem>

namespace storefront {

using namespace Qt::Literals::StringLiterals;
using namespace widgets;

BookPainting::BookPainting(CoverShelf &covers)
    : m_covers(covers)
{
}

void BookPainting::ground(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place) const
{
    const bool isLookedAt = option.state & (QStyle::State_MouseOver | QStyle::State_Selected);
    const bool hasKeyboard = option.state & QStyle::State_HasFocus;
    if (!isLookedAt && !hasKeyboard)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasKeyboard ? QPen(colours().accent, 2) : QPen(colours().border, 1));
    painter.setBrush(option.state & QStyle::State_MouseOver ? colours().hover : colours().surface);
    painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), kRadius, kRadius);
    painter.restore();
}

void BookPainting::cover(QPainter &painter, const contracts::storefront::ShownBook &book, const QRect &place) const
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    QPixmap picture = book.cover ? m_covers.cover(*book.cover, place.size() * ratio) : QPixmap();
    picture.setDevicePixelRatio(ratio);
    if (picture.isNull())
        picture = drawnCover(book.title, book.authors.value(0), place.size(), ratio);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath shape;
    shape.addRoundedRect(place, kRadiusSmall, kRadiusSmall);
    painter.setClipPath(shape);
    painter.drawPixmap(place, picture);
    painter.setPen(QPen(QColor(0, 0, 0, 40), 1));
    painter.drawPath(shape);
    painter.restore();
}

int BookPainting::text(QPainter &painter, const QRect &place, const QString &text, int most)
{
    const QFontMetrics metrics(painter.font());
    int top = place.top();
    for (const QString &line : m_fitted.lines(text, painter.font(), place.width(), most)) {
        painter.drawText(
            QRect(place.left(), top, place.width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, line);
        top += metrics.height();
    }
    return top;
}

void BookPainting::failure(QPainter &painter, const QStyleOptionViewItem &option, const QString &text) const
{
    const QRect place = option.rect.adjusted(kSpaceS, kSpaceS, -kSpaceS, -kSpaceS);
    ground(painter, option, place);
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QRect inside = place.adjusted(kSpaceM, kSpaceM, -kSpaceM, -kSpaceM);
    painter.drawPixmap(inside.topLeft(), iconPixmap(u"refresh"_s, kIconSize, colours().accent, ratio));
    painter.setFont(fontOf(Type::Caption));
    painter.setPen(colours().muted);
    const QString again = QCoreApplication::translate("storefront::BookPainting", "Press to try again.");
    painter.drawText(inside.adjusted(kIconSize + kSpaceS, 0, 0, 0), Qt::TextWordWrap, text + u'\n' + again);
}

} // namespace storefront
