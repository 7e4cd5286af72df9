#pragma once

#include "client/tracking/order_story.h"

#include <QWidget>

namespace widgets {
class Button;
class Label;
class Pill;
} // namespace widgets

namespace tracking {

// What stands above the steps of one part of the timeline: of a parcel also its books, its status, its courier and its
// waybill, which can be copied.
class ChapterHead : public QWidget {
    Q_OBJECT

public:
    explicit ChapterHead(QWidget *parent);

    void show(const Chapter &chapter);

private:
    QBoxLayout *firstLine();
    QBoxLayout *waybillLine();
    void copyWaybill();

    QString m_waybill;
    widgets::Label *m_title;
    widgets::Pill *m_status;
    widgets::Label *m_books;
    widgets::Label *m_courier;
    widgets::Button *m_copy;
};

} // namespace tracking
