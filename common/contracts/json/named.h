#pragma once

#include "common/contracts/json/json_reader.h"

#include <algorithm>
#include <span>

namespace contracts {

// One value of an enumeration and its name on the wire. A `constexpr std::array` of them is the only place where the
// names stand; it serves both directions.
template <class Value> struct Named {
    Value value;
    QLatin1StringView name;
};
template <class Value> Named(Value, QLatin1StringView) -> Named<Value>; // clang deduces no aggregates before 17

template <class Table, class Value> [[nodiscard]] QString nameOf(const Table &table, Value value)
{
    const auto row = std::find_if(table.begin(), table.end(), [&](const auto &named) { return named.value == value; });
    return row == table.end() ? QString() : QString(row->name);
}

// Error: Invalid "unknown-value", with the names that are known.
template <class Table>
[[nodiscard]] auto valueOf(const Table &table, QStringView name) -> Result<decltype(table.begin()->value)>
{
    const auto row = std::find_if(table.begin(), table.end(), [&](const auto &named) { return named.name == name; });
    if (row != table.end())
        return row->value;
    QStringList known;
    for (const auto &named : table)
        known.append(named.name);
    return core::fail(Fault::Invalid, "unknown-value"_L1, u"One of %1 is expected here."_s.arg(known.join(u", "_s)));
}

} // namespace contracts
