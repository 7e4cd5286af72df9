#pragma once

#include "client/tracking/order_story.h"

#include <QVariantAnimation>
#include <QWidget>

namespace widgets {
class Label;
}

namespace tracking {

// One step on the line of the timeline: its icon on the line, what happened, when. What is still to come is grey.
class TimelineStep : public QWidget {
    Q_OBJECT

public:
    explicit TimelineStep(QWidget *parent);

    struct Neighbours {
        bool before = false;
        bool after = false;
        bool afterIsToCome = false;
    };

    void show(const Step &step, const Neighbours &neighbours);
    void glow(); // it is news

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintLine(QPainter &painter, const QRect &dot) const;
    void paintDot(QPainter &painter, const QRect &dot) const;

    Step m_step;
    Neighbours m_neighbours;
    widgets::Label *m_title;
    widgets::Label *m_detail;
    widgets::Label *m_time;
    QVariantAnimation m_glow;
};

} // namespace tracking
