#pragma once

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QUuid>
#include <QVariant>

#include <memory>

namespace platform::postgres {

// One row of an answer, read by column name. Asking for a column that is not there ends the program in debug
// builds and throws std::out_of_range otherwise: it is a fault in the SQL file, not in the data.
class Row {
public:
    using Columns = QHash<QString, int>;

    Row(std::shared_ptr<const Columns> columns, QVariantList values);

    [[nodiscard]] bool isNull(QLatin1StringView column) const;
    [[nodiscard]] QString text(QLatin1StringView column) const;
    [[nodiscard]] qint64 number(QLatin1StringView column) const;
    [[nodiscard]] double real(QLatin1StringView column) const;
    [[nodiscard]] bool flag(QLatin1StringView column) const;
    [[nodiscard]] QUuid uuid(QLatin1StringView column) const;
    [[nodiscard]] QDateTime time(QLatin1StringView column) const; // UTC
    [[nodiscard]] QJsonObject object(QLatin1StringView column) const; // json and jsonb
    [[nodiscard]] QJsonArray array(QLatin1StringView column) const;
    [[nodiscard]] QByteArray bytes(QLatin1StringView column) const; // bytea

    template <class Id> [[nodiscard]] Id id(QLatin1StringView column) const { return Id(uuid(column)); }

private:
    [[nodiscard]] const QVariant &value(QLatin1StringView column) const;

    std::shared_ptr<const Columns> m_columns;
    QVariantList m_values;
};

} // namespace platform::postgres
