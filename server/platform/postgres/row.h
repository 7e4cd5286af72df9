#pragma once

#include <QByteArrayList>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QUuid>
#include <QVariant>

#include <memory>

namespace platform::postgres {

// One row of an answer, read by column name. NULL reads as the empty value of the type; ask isNull where that matters.
// Asking for a column that is not there, or for what its value cannot be read as, throws std::out_of_range: it is a
// fault in the SQL file, not in the data.
class Row {
public:
    using Columns = QByteArrayList; // names in their order

    Row(std::shared_ptr<const Columns> columns, QVariantList values);

    [[nodiscard]] bool isNull(QLatin1StringView column) const;
    [[nodiscard]] QString text(QLatin1StringView column) const;
    [[nodiscard]] qint64 number(QLatin1StringView column) const; // also of numeric, such as sum(bigint), when whole
    [[nodiscard]] double real(QLatin1StringView column) const;
    [[nodiscard]] bool flag(QLatin1StringView column) const;
    [[nodiscard]] QUuid uuid(QLatin1StringView column) const;
    [[nodiscard]] QDateTime time(QLatin1StringView column) const; // UTC
    [[nodiscard]] QJsonObject object(QLatin1StringView column) const; // json and jsonb
    [[nodiscard]] QJsonArray array(QLatin1StringView column) const; // json and jsonb
    [[nodiscard]] QStringList texts(QLatin1StringView column) const; // text[] and uuid[]
    [[nodiscard]] QByteArray bytes(QLatin1StringView column) const; // bytea

    template <class Id> [[nodiscard]] Id id(QLatin1StringView column) const { return Id(uuid(column)); }

private:
    [[nodiscard]] const QVariant &value(QLatin1StringView column) const;

    std::shared_ptr<const Columns> m_columns;
    QVariantList m_values;
};

} // namespace platform::postgres
