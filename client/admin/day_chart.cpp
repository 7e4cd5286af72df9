#include "client/admin/day_chart.h"

#include "client/widgets/colours.h"
#include "client/widgets/look.h"
#include "client/widgets/shown.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainterPath>

namespace admin {

using namespace Qt::Literals::StringLiterals;
using contracts::order_view::DayFigures;
using widgets::Type;

namespace {

constexpr QSize kSize(600, 220);
constexpr qreal kScaleWidth = 84; // for the figures at the left
constexpr qreal kFoot = 22; // for the days
constexpr qreal kHead = 26; // for the day that is told
constexpr int kLabelEvery = 7;

} // namespace

qint64 roundedUp(qint64 value)
{
    qint64 unit = 1;
    while (unit * 10 <= value)
        unit *= 10;
    for (const qint64 step : {1, 2, 5, 10}) {
        if (unit * step >= value)
            return unit * step;
    }
    return value;
}

DayChart::DayChart(QWidget *parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("The last days"));
}

void DayChart::show(const QList<DayFigures> &days)
{
    m_days = days;
    choose(std::min(m_chosen, int(days.size()) - 1));
}

void DayChart::setMeasure(Measure measure)
{
    m_measure = measure;
    choose(m_chosen);
}

QString DayChart::told() const
{
    if (m_chosen < 0 || m_chosen >= m_days.size())
        return {};
    const DayFigures &day = m_days.at(m_chosen);
    const QString date = QLocale().toString(day.day, QLocale::LongFormat);
    return u"%1: %2"_s.arg(date, inWords(valueOf(day)));
}

QSize DayChart::sizeHint() const
{
    return kSize;
}

QSize DayChart::minimumSizeHint() const
{
    return {kSize.width() / 2, kSize.height()};
}

qint64 DayChart::valueOf(const DayFigures &day) const
{
    return m_measure == Measure::Turnover ? day.turnover.minorUnits() : day.orders;
}

QString DayChart::inWords(qint64 value) const
{
    return m_measure == Measure::Turnover ? widgets::shown(core::Money::krw(value))
                                          : tr("%n order(s)", nullptr, int(value));
}

QRectF DayChart::plot() const
{
    return QRectF(rect()).adjusted(kScaleWidth, kHead, -1, -kFoot);
}

QRectF DayChart::barOf(int day, qint64 highest) const
{
    const QRectF whole = plot();
    const qreal step = whole.width() / qreal(m_days.size());
    const qreal height = whole.height() * qreal(valueOf(m_days.at(day))) / qreal(highest);
    return {whole.left() + day * step + step * 0.15, whole.bottom() - height, step * 0.7, height};
}

void DayChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const widgets::Colours &colours = widgets::colours();
    qint64 highest = 0;
    for (const DayFigures &day : std::as_const(m_days))
        highest = std::max(highest, valueOf(day));
    highest = roundedUp(std::max<qint64>(highest, 4));
    paintScale(painter, highest);
    painter.setPen(Qt::NoPen);
    for (int day = 0; day < m_days.size(); ++day) {
        const QRectF bar = barOf(day, highest);
        painter.setBrush(day == m_chosen ? colours.text : colours.accent);
        painter.drawRoundedRect(bar, std::min(3.0, bar.height() / 2), std::min(3.0, bar.height() / 2));
    }
    paintDays(painter);
    painter.setFont(widgets::fontOf(Type::Strong));
    painter.setPen(colours.text);
    painter.drawText(QRectF(kScaleWidth, 0, width() - kScaleWidth, kHead), Qt::AlignLeft | Qt::AlignTop, told());
    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), widgets::kRadiusSmall, widgets::kRadiusSmall);
    }
}

void DayChart::paintScale(QPainter &painter, qint64 highest) const
{
    const widgets::Colours &colours = widgets::colours();
    const QRectF whole = plot();
    painter.setFont(widgets::fontOf(Type::Caption));
    for (const int half : {0, 1, 2}) {
        const qreal y = whole.bottom() - whole.height() * half / 2;
        painter.setPen(colours.border);
        painter.drawLine(QPointF(whole.left(), y), QPointF(whole.right(), y));
        painter.setPen(colours.muted);
        const qint64 value = highest * half / 2;
        const QString text =
            m_measure == Measure::Turnover ? widgets::shown(core::Money::krw(value)) : QLocale().toString(value);
        painter.drawText(
            QRectF(0, y - 10, kScaleWidth - widgets::kSpaceS, 20), Qt::AlignRight | Qt::AlignVCenter, text);
    }
}

void DayChart::paintDays(QPainter &painter) const
{
    painter.setFont(widgets::fontOf(Type::Caption));
    painter.setPen(widgets::colours().muted);
    const qreal step = plot().width() / std::max<qreal>(1, qreal(m_days.size()));
    for (int day = int(m_days.size()) - 1; day >= 0; day -= kLabelEvery) {
        const QString text = QLocale().toString(m_days.at(day).day, tr("MMM d", "a day on the axis of a chart"));
        const qreal middle = plot().left() + (day + 0.5) * step;
        const qreal half = painter.fontMetrics().horizontalAdvance(text) / 2.0 + 1;
        const qreal left = std::min(middle - half, width() - 2 * half);
        painter.drawText(QRectF(left, height() - kFoot, 2 * half, kFoot), Qt::AlignHCenter | Qt::AlignBottom, text);
    }
}

void DayChart::mouseMoveEvent(QMouseEvent *event)
{
    const QRectF whole = plot();
    const bool inside = whole.left() <= event->position().x() && event->position().x() < whole.right();
    choose(inside && !m_days.isEmpty()
            ? int((event->position().x() - whole.left()) / whole.width() * qreal(m_days.size()))
            : -1);
}

void DayChart::leaveEvent(QEvent *)
{
    if (!hasFocus())
        choose(-1);
}

void DayChart::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_days.size()) - 1;
    const int from = m_chosen < 0 ? last : m_chosen;
    if (event->key() == Qt::Key_Left)
        choose(m_chosen < 0 ? last : std::max(0, from - 1));
    else if (event->key() == Qt::Key_Right)
        choose(std::min(last, from + 1));
    else if (event->key() == Qt::Key_Home)
        choose(std::min(0, last));
    else if (event->key() == Qt::Key_End)
        choose(last);
    else
        QWidget::keyPressEvent(event);
}

void DayChart::focusOutEvent(QFocusEvent *event)
{
    choose(-1);
    QWidget::focusOutEvent(event);
}

void DayChart::choose(int day)
{
    m_chosen = day;
    setAccessibleDescription(told());
    setToolTip(told());
    update();
    if (day < 0)
        return;
    QAccessibleEvent said(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
}

} // namespace admin
