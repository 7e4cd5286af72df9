#pragma once

#include "common/contracts/json/json_reader.h"

namespace contracts::storefront {

struct ShownCategory {
    QString category;
    int books = 0; // for sale

    friend bool operator==(const ShownCategory &, const ShownCategory &) = default;
};

[[nodiscard]] QJsonObject toJson(const ShownCategory &category);
[[nodiscard]] QJsonObject toJson(const QList<ShownCategory> &categories); // {"items": […]}
[[nodiscard]] Result<QList<ShownCategory>> parseShownCategories(const QJsonObject &body);

} // namespace contracts::storefront
