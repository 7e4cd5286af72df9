#pragma once

#include "server/ordering/domain/order.h"
#include "server/platform/postgres/connection.h"

#include <QStringList>

namespace ordering {

// An order as its row in the table `orders`. Error: Broken "unreadable-order" when the row is none.
[[nodiscard]] Result<Order> orderOf(const platform::postgres::Row &row);

// Ids as PostgreSQL takes an array of them.
template <class Ids> [[nodiscard]] QStringList textsOf(const Ids &ids)
{
    QStringList texts;
    for (const auto &id : ids)
        texts.append(id.toString());
    return texts;
}

} // namespace ordering
