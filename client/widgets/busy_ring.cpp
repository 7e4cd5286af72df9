#include "client/widgets/busy_ring.h"

#include "client/widgets/colours.h"

#include <QPainter>

namespace widgets {

using namespace std::chrono_literals;

BusyRing::BusyRing(int size, QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(size, size);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&m_turn, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + 30) % 360;
        update();
    });
}

void BusyRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal width = std::max(1.5, height() / 9.0);
    const QRectF ring = QRectF(rect()).adjusted(width, width, -width, -width);
    painter.setPen(QPen(colours().border, width));
    painter.drawEllipse(ring);
    painter.setPen(QPen(colours().accent, width, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(ring, -m_angle * 16, 90 * 16);
}

void BusyRing::showEvent(QShowEvent *)
{
    m_turn.start(80ms);
}

void BusyRing::hideEvent(QHideEvent *)
{
    m_turn.stop();
}

} // namespace widgets
