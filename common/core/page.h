#pragma once

#include <QList>
#include <QString>

namespace core {

// Which part of a list is asked for: what follows the item named by `after`, at most `limit` of them.
struct PageRequest {
    static constexpr int kDefaultLimit = 20;
    static constexpr int kLargestLimit = 100;

    QString after; // opaque to the caller; empty for the first page
    int limit = kDefaultLimit;
};

// One part of a list, found by key and not by counting, so that no page is slower than another.
template <class T>
struct Page {
    QList<T> items;
    QString next; // `after` of the next page; empty on the last
};

} // namespace core
