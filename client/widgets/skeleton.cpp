#include "client/widgets/skeleton.h"

#include "client/widgets/colours.h"
#include "client/widgets/look.h"

#include <QPainter>

namespace widgets {

namespace {

constexpr int kLine = 14;
constexpr int kStep = kLine + kSpaceM;

} // namespace

void paintSkeleton(QPainter &painter, const QRectF &place, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().border);
    painter.setOpacity(0.6);
    painter.drawRoundedRect(place, radius, radius);
    painter.restore();
}

Skeleton::Skeleton(int lines, QWidget *parent)
    : QWidget(parent)
    , m_lines(lines)
{
    setAccessibleName(tr("Loading"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize Skeleton::sizeHint() const
{
    return {400, m_lines * kStep};
}

void Skeleton::paintEvent(QPaintEvent *)
{
    static constexpr std::array kWidths{0.55, 0.9, 0.8, 0.65};
    QPainter painter(this);
    for (int line = 0; line < m_lines; ++line)
        paintSkeleton(painter, QRectF(0, line * kStep, width() * kWidths.at(size_t(line) % kWidths.size()), kLine));
}

} // namespace widgets
