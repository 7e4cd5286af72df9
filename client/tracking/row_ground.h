#pragma once

class QPainter;
class QStyleOptionViewItem;

namespace tracking {

// What lies under a row of a list: whether it is chosen, under the pointer, has the focus, or is news; and the fine
// line to the next one.
void paintRowGround(QPainter &painter, const QStyleOptionViewItem &option, bool isFresh);

} // namespace tracking
