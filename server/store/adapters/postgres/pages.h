#pragma once

#include "common/core/page.h"
#include "common/core/result.h"
#include "server/platform/postgres/row.h"

#include <QUuid>
#include <QVariant>

namespace store {

// Keyset pages whose key is an id, newest first: `after` is the id of the last item that was seen.

// The key to bind, NULL on the first page. Error: Invalid "unknown-cursor" at /query/after.
[[nodiscard]] core::Result<QVariant> idAfter(const core::PageRequest &request);

// One row too many was asked for: it tells whether there is another page.
template <class Item, class Read, class Key>
[[nodiscard]] core::Page<Item> pageOf(const QList<platform::postgres::Row> &rows, int limit, Read read, Key key)
{
    core::Page<Item> page;
    for (const auto &row : rows.first(std::min(rows.size(), qsizetype(limit))))
        page.items.append(read(row));
    if (rows.size() > limit)
        page.next = key(page.items.constLast());
    return page;
}

// An empty answer in the words of the shop.
template <class Value>
[[nodiscard]] core::Result<Value> orUnknown(core::Result<Value> found, const QString &slug, const QString &detail)
{
    if (!found && found.error().fault == core::Fault::NotFound)
        return core::fail(core::Error{core::Fault::NotFound, slug, detail, {}, {}});
    return found;
}

// A row that was locked is there to be written; anything else is a fault of ours.
[[nodiscard]] core::Result<> expectOneRow(int rows);

} // namespace store
