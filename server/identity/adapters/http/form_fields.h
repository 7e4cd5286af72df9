#pragma once

#include <QLatin1StringView>
#include <QMultiMap>
#include <QString>

#include <optional>

namespace identity {

// The fields of a query or a form. Each is to be given once; one that is empty counts as not given (RFC 6749, 3.1).
class FormFields {
public:
    explicit FormFields(QMultiMap<QString, QString> fields);

    [[nodiscard]] QString one(QLatin1StringView name) const; // empty when it is not given
    [[nodiscard]] bool isRepeated(QLatin1StringView name) const;
    [[nodiscard]] std::optional<QString> repeated() const; // the name of one that is

private:
    QMultiMap<QString, QString> m_fields;
};

} // namespace identity
