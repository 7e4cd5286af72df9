#include "common/contracts/store/requests.h"

#include "common/contracts/json/named.h"
#include "common/contracts/json/optional.h"
#include "common/contracts/store/keys.h"

namespace contracts::store {

using namespace keys;

namespace {

constexpr int kLongestIsbn = 32; // 13 digits and whatever hyphens and spaces people type

constexpr std::array kStockReasons{
    Named{StockReason::Received, "received"_L1},
    Named{StockReason::Corrected, "corrected"_L1},
};

BookDraft readDraft(JsonReader &json)
{
    const auto isbn = json.optionalText(kIsbn, kLongestIsbn);
    const auto year = json.optionalNumber(kPublishedYear, kEarliestYear, kLatestYear);
    return {
        .isbn = isbn,
        .title = json.text(kTitle, kLongestTitle),
        .authors = json.texts(kAuthors, kMostAuthors, kLongestName),
        .publisher = json.optionalText(kPublisher, kLongestName),
        .publishedYear = year ? std::optional(int(*year)) : std::nullopt,
        .language = json.optionalText(kLanguage, kLongestLanguage),
        .category = json.text(kCategory, kLongestCategory),
        .description = json.optionalText(kDescription, kLongestDescription).value_or(QString()),
        .price = json.money(kPrice),
    };
}

} // namespace

QString nameOf(StockReason reason)
{
    return contracts::nameOf(kStockReasons, reason);
}

Result<StockReason> parseStockReason(QStringView name)
{
    return contracts::valueOf(kStockReasons, name);
}

QJsonObject toJson(const BookDraft &request)
{
    return {{kIsbn, orNull(request.isbn)}, {kTitle, request.title},
        {kAuthors, QJsonArray::fromStringList(request.authors)}, {kPublisher, orNull(request.publisher)},
        {kPublishedYear, orNull(request.publishedYear)}, {kLanguage, orNull(request.language)},
        {kCategory, request.category}, {kDescription, request.description}, {kPrice, contracts::toJson(request.price)}};
}

QJsonObject toJson(const RegisterBookRequest &request)
{
    QJsonObject body = toJson(request.book);
    body.insert(kStock, request.stock);
    return body;
}

QJsonObject toJson(const ChangeStockRequest &request)
{
    return {{kDelta, request.delta}, {kReason, nameOf(request.reason)}, {kNote, orNull(request.note)}};
}

QJsonObject toJson(const ShipmentRequest &request)
{
    return {{kCourier, request.courier}, {kWaybill, request.waybill}};
}

Result<BookDraft> parseBookDraft(const QJsonObject &body)
{
    JsonReader json(body);
    const BookDraft draft = readDraft(json);
    return json.done().transform([&] { return draft; });
}

Result<RegisterBookRequest> parseRegisterBook(const QJsonObject &body)
{
    JsonReader json(body);
    const RegisterBookRequest request{readDraft(json), int(json.optionalNumber(kStock, 0, kMostCopies).value_or(0))};
    return json.done().transform([&] { return request; });
}

Result<ChangeStockRequest> parseChangeStock(const QJsonObject &body)
{
    JsonReader json(body);
    const int delta = int(json.number(kDelta, -kMostCopies, kMostCopies));
    const StockReason reason = json.accept(kReason, parseStockReason(json.text(kReason, 20)), StockReason::Received);
    const ChangeStockRequest request{delta, reason, json.optionalText(kNote, kLongestReason)};
    return json.done().transform([&] { return request; });
}

Result<ShipmentRequest> parseShipment(const QJsonObject &body)
{
    JsonReader json(body);
    const ShipmentRequest request{json.text(kCourier, kLongestCourier), json.text(kWaybill, kLongestWaybill)};
    return json.done().transform([&] { return request; });
}

} // namespace contracts::store
