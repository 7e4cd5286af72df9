#pragma once

#include "common/contracts/json/json_reader.h"

// How members that may be missing are written and read: they are left out, so that a document holds what is known.
namespace contracts::order_view {

template <class T, class Write>
void insertGiven(QJsonObject &object, QLatin1StringView key, const std::optional<T> &value, Write write)
{
    if (value)
        object.insert(key, write(*value));
}

inline void insertGiven(QJsonObject &object, QLatin1StringView key, const std::optional<QString> &text)
{
    if (text)
        object.insert(key, *text);
}

// Calls `read` when the object has the member.
template <class Read>
auto readGiven(const QJsonObject &object, QLatin1StringView key, Read read) -> std::optional<decltype(read())>
{
    return object.contains(key) ? std::optional(read()) : std::nullopt;
}

template <class Part> [[nodiscard]] QJsonArray listOf(const QList<Part> &parts)
{
    QJsonArray list;
    for (const Part &part : parts)
        list.append(toJson(part));
    return list;
}

inline QString idText(const auto &id)
{
    return id.toString();
}

} // namespace contracts::order_view
