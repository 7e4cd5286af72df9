#pragma once

#include "client/tracking/order_story.h"

#include <QHash>
#include <QWidget>

namespace tracking {

class TimelineStep;

// The timeline of an order. Shown again, what is known already stays as it is, and what is news glows for a moment.
class TimelineView : public QWidget {
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent);

    void show(const OrderDocument &order);

private:
    template <class Part> Part *partAt(const QString &key, int place);
    void showSteps(const Chapter &chapter, int &place, bool isNews);
    void forgetTheRest();

    contracts::OrderId m_order;
    QHash<QString, QWidget *> m_former; // while showing: what was there and is not placed yet
    QHash<QString, QWidget *> m_parts;
    QVBoxLayout *m_column;
};

} // namespace tracking
