#include "client/tracking/timeline_step.h"

#include "client/widgets/icon.h"
#include "client/widgets/label.h"
#include "client/widgets/shown.h"

#include <QPainter>

namespace tracking {

using namespace Qt::Literals::StringLiterals;
using widgets::colours;
using widgets::kSpaceM;
using widgets::kSpaceS;
using widgets::kSpaceXs;
using widgets::Label;
using widgets::Type;

namespace {

constexpr int kDot = 28;
constexpr int kIcon = 16;
constexpr int kGlowTime = 2500;

} // namespace

TimelineStep::TimelineStep(QWidget *parent)
    : QWidget(parent)
    , m_title(new Label(Type::Body, this))
    , m_detail(new Label(Type::Caption, this))
    , m_time(new Label(Type::Caption, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kDot + kSpaceM, kSpaceXs, kSpaceS, kSpaceS);
    row->setSpacing(kSpaceM);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->setContentsMargins(0, kSpaceXs, 0, 0);
    words->addWidget(m_title);
    words->addWidget(m_detail);
    words->addStretch();
    row->addLayout(words, 1);
    row->addWidget(m_time, 0, Qt::AlignTop);
    m_time->setWordWrap(false);
    m_time->setContentsMargins(0, kSpaceXs + 2, 0, 0);
    m_time->setMuted();
    m_detail->setMuted();
    setMinimumHeight(kDot + kSpaceM);
    m_glow.setStartValue(1.0);
    m_glow.setEndValue(0.0);
    m_glow.setDuration(kGlowTime);
    m_glow.setEasingCurve(QEasingCurve::InQuad);
    connect(&m_glow, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
}

void TimelineStep::show(const Step &step, const Neighbours &neighbours)
{
    m_step = step;
    m_neighbours = neighbours;
    m_title->setText(step.words.title);
    m_title->setMuted(step.isToCome());
    m_detail->setText(step.words.detail);
    m_detail->setVisible(!step.words.detail.isEmpty());
    m_time->setText(step.at ? widgets::shownMoment(*step.at) : QString());
    const QString when = step.at ? m_time->text() : tr("still to come");
    setAccessibleName(step.words.title + u", "_s + when);
    update();
}

void TimelineStep::glow()
{
    m_glow.start();
}

void TimelineStep::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_glow.state() == QAbstractAnimation::Running) {
        QColor ground = colours().accentSoft;
        ground.setAlphaF(float(m_glow.currentValue().toDouble()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(rect(), widgets::kRadius, widgets::kRadius);
    }
    const QRect dot(0, kSpaceXs, kDot, kDot);
    paintLine(painter, dot);
    paintDot(painter, dot);
}

void TimelineStep::paintLine(QPainter &painter, const QRect &dot) const
{
    const int x = dot.center().x();
    if (m_neighbours.before) {
        painter.setPen(QPen(colours().border, 2, m_step.isToCome() ? Qt::DotLine : Qt::SolidLine));
        painter.drawLine(x, 0, x, dot.top());
    }
    if (m_neighbours.after) {
        painter.setPen(QPen(colours().border, 2, m_neighbours.afterIsToCome ? Qt::DotLine : Qt::SolidLine));
        painter.drawLine(x, dot.bottom() + 1, x, height());
    }
}

void TimelineStep::paintDot(QPainter &painter, const QRect &dot) const
{
    const bool toCome = m_step.isToCome();
    const Tone tone = m_step.words.tone;
    painter.setPen(toCome ? QPen(colours().border, 2) : QPen(Qt::NoPen));
    painter.setBrush(toCome ? colours().surface : colours().groundOf(tone));
    painter.drawEllipse(QRectF(dot).adjusted(1, 1, -1, -1));
    const QPoint place = dot.center() - QPoint(kIcon / 2 - 1, kIcon / 2 - 1);
    const QColor ink = toCome ? colours().muted : colours().of(tone);
    painter.drawPixmap(place, widgets::iconPixmap(m_step.words.icon, kIcon, ink, devicePixelRatioF()));
}

} // namespace tracking
