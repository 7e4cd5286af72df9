#pragma once

#include "common/core/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QUuid>
#include <QVariant>

#include <concepts>
#include <initializer_list>
#include <optional>

namespace platform::postgres {

template <class Id>
concept TypedId = requires(const Id &id)
{
    {
        id.uuid()
        } -> std::same_as<QUuid>;
    id.isNull();
};

// What is bound to a statement: placeholder name without the colon, and its value. The constructors say what
// QtSql can carry without loss; what it would drop silently (JSON objects, lists) is turned into text here.
// An invalid QVariant, an empty optional, a null id, an invalid time and a null QString are NULL.
class Binding {
public:
    Binding(QLatin1StringView name, const QVariant &value);
    Binding(QLatin1StringView name, const QString &text);
    Binding(QLatin1StringView name, const QByteArray &bytes);
    Binding(QLatin1StringView name, const QJsonObject &json);
    Binding(QLatin1StringView name, const QJsonArray &json);
    Binding(QLatin1StringView name, const QStringList &textArray); // '{…}' for text[] and uuid[]
    Binding(QLatin1StringView name, const QList<qint64> &numberArray); // for bigint[] and int[]
    Binding(QLatin1StringView name, std::nullopt_t);
    template <TypedId Id>
    Binding(QLatin1StringView name, const Id &id)
        : Binding(name, id.isNull() ? QVariant() : QVariant(id.uuid()))
    {
    }
    template <class T>
    Binding(QLatin1StringView name, const std::optional<T> &value)
        : Binding(value ? Binding(name, *value) : Binding(name, std::nullopt))
    {
    }

    [[nodiscard]] QLatin1StringView name() const;
    // Errors: Invalid "unstorable-text" for U+0000 and lone surrogates, which PostgreSQL cannot hold; Broken
    // "unbindable-value" for types that QtSql would drop.
    [[nodiscard]] core::Result<QVariant> value() const;

private:
    QLatin1StringView m_name;
    QVariant m_value;
};

using Bindings = std::initializer_list<Binding>;

} // namespace platform::postgres
