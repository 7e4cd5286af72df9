#include "client/widgets/pill.h"

#include "client/widgets/look.h"

#include <QPainter>

namespace widgets {

namespace {

constexpr int kMargin = 10; // beside the text
constexpr int kHeight = 24;

QFont pillFont()
{
    QFont font = fontOf(Type::Caption);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

QSize pillSize(const QString &text)
{
    const QFontMetrics metrics(pillFont());
    return {metrics.horizontalAdvance(text) + 2 * kMargin, std::max(kHeight, metrics.height() + kSpaceXs)};
}

void paintPill(QPainter &painter, const QRect &place, const QString &text, Tone tone)
{
    const QSize size = pillSize(text);
    const QRect pill(place.left(), place.top() + (place.height() - size.height()) / 2,
        std::min(size.width(), place.width()), size.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().groundOf(tone));
    painter.drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
    painter.setFont(pillFont());
    painter.setPen(colours().of(tone));
    painter.drawText(pill, Qt::AlignCenter, text);
    painter.restore();
}

Pill::Pill(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Pill::say(const QString &text, Tone tone)
{
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QString Pill::text() const
{
    return m_text;
}

QSize Pill::sizeHint() const
{
    return pillSize(m_text);
}

QSize Pill::minimumSizeHint() const
{
    return sizeHint();
}

void Pill::paintEvent(QPaintEvent *)
{
    if (m_text.isEmpty())
        return;
    QPainter painter(this);
    paintPill(painter, rect(), m_text, m_tone);
}

} // namespace widgets
