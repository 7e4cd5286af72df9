#include "client/tracking/timeline_view.h"

#include "client/tracking/chapter_head.h"
#include "client/tracking/timeline_step.h"

#include <QBoxLayout>

namespace tracking {

using namespace Qt::Literals::StringLiterals;

TimelineView::TimelineView(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

// The part with this key, kept or new, at its place in the column.
template <class Part> Part *TimelineView::partAt(const QString &key, int place)
{
    QWidget *part = m_former.take(key);
    if (!part)
        part = new Part(this);
    if (m_column->indexOf(part) != place) {
        m_column->removeWidget(part);
        m_column->insertWidget(place, part);
    }
    m_parts.insert(key, part);
    return static_cast<Part *>(part);
}

void TimelineView::show(const OrderDocument &order)
{
    const bool isKnown = m_order == order.orderId;
    m_order = order.orderId;
    setUpdatesEnabled(false);
    m_former = std::exchange(m_parts, {});
    int place = 0;
    for (const Chapter &chapter : storyOf(order)) {
        partAt<ChapterHead>(u"head/"_s + chapter.key, place++)->show(chapter);
        showSteps(chapter, place, isKnown);
    }
    forgetTheRest();
    setUpdatesEnabled(true);
}

void TimelineView::showSteps(const Chapter &chapter, int &place, bool isNews)
{
    for (qsizetype i = 0; i < chapter.steps.size(); ++i) {
        const Step &step = chapter.steps.at(i);
        const bool isNew = !m_former.contains(step.key);
        const bool hasNext = i + 1 < chapter.steps.size();
        auto *row = partAt<TimelineStep>(step.key, place++);
        row->show(step, {i > 0, hasNext, hasNext && chapter.steps.at(i + 1).isToCome()});
        if (isNew && isNews && !step.isToCome())
            row->glow();
    }
}

void TimelineView::forgetTheRest()
{
    for (QWidget *gone : std::as_const(m_former)) {
        m_column->removeWidget(gone);
        gone->hide();
        gone->deleteLater();
    }
    m_former.clear();
}

} // namespace tracking
