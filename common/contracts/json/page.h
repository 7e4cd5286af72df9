#pragma once

#include "common/contracts/json/json_reader.h"
#include "common/core/page.h"

namespace contracts {

// A part of a list on the wire: {"items": […], "next": "…"}; `next` is null on the last part.
template <class Item> [[nodiscard]] QJsonObject toJson(const core::Page<Item> &page)
{
    QJsonArray items;
    for (const Item &item : page.items)
        items.append(toJson(item));
    return {{"items"_L1, items}, {"next"_L1, page.next.isEmpty() ? QJsonValue() : QJsonValue(page.next)}};
}

// `parse` is (QJsonObject, QString pointer) -> Result<Item>.
template <class Parse> [[nodiscard]] auto parsePage(const QJsonObject &body, Parse parse)
{
    using Item = typename std::invoke_result_t<Parse, QJsonObject, QString>::value_type;
    JsonReader json(body);
    json.allowUnknown();
    const core::Page<Item> page{json.objects("items"_L1, 0, core::PageRequest::kLargestLimit, parse),
        json.optionalText("next"_L1).value_or(QString())};
    return json.done().transform([&] { return page; });
}

} // namespace contracts
