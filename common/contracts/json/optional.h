#pragma once

#include <QJsonValue>

#include <optional>

namespace contracts {

// A value that may be missing is written as null, so that every document of a kind has the same members.
template <class Value> [[nodiscard]] QJsonValue orNull(const std::optional<Value> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

} // namespace contracts
