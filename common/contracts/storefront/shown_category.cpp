#include "common/contracts/storefront/shown_category.h"

namespace contracts::storefront {

namespace {

constexpr auto kItems = "items"_L1;
constexpr auto kCategory = "category"_L1;
constexpr auto kBooks = "books"_L1;
constexpr int kMostCategories = 10'000;

Result<ShownCategory> parseShownCategory(const QJsonObject &body, const QString &pointer)
{
    JsonReader json(body, pointer);
    json.allowUnknown();
    const ShownCategory category{json.text(kCategory), int(json.number(kBooks, 0, std::numeric_limits<int>::max()))};
    return json.done().transform([&] { return category; });
}

} // namespace

QJsonObject toJson(const ShownCategory &category)
{
    return {{kCategory, category.category}, {kBooks, category.books}};
}

QJsonObject toJson(const QList<ShownCategory> &categories)
{
    QJsonArray items;
    for (const ShownCategory &category : categories)
        items.append(toJson(category));
    return {{kItems, items}};
}

Result<QList<ShownCategory>> parseShownCategories(const QJsonObject &body)
{
    JsonReader json(body);
    json.allowUnknown();
    const auto categories = json.objects(kItems, 0, kMostCategories, parseShownCategory);
    return json.done().transform([&] { return categories; });
}

} // namespace contracts::storefront
