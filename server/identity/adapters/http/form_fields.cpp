#include "server/identity/adapters/http/form_fields.h"

namespace identity {

FormFields::FormFields(QMultiMap<QString, QString> fields)
    : m_fields(std::move(fields))
{
}

QString FormFields::one(QLatin1StringView name) const
{
    return m_fields.value(QString(name));
}

bool FormFields::isRepeated(QLatin1StringView name) const
{
    return m_fields.count(QString(name)) > 1;
}

std::optional<QString> FormFields::repeated() const
{
    for (const QString &name : m_fields.uniqueKeys()) {
        if (m_fields.count(name) > 1)
            return name;
    }
    return std::nullopt;
}

} // namespace identity
