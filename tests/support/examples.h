#pragma once

#include <QJsonObject>
#include <QString>

namespace tests {

// The examples of a contract, common/contracts/<context>/examples/*.json, are test data of both of its sides.
[[nodiscard]] QStringList exampleNames(const QString &context); // without ".json", sorted
[[nodiscard]] QJsonObject example(const QString &context, const QString &name); // empty when it is no JSON object

} // namespace tests
