#include "common/contracts/store/book_facts.h"

#include "common/contracts/json/optional.h"
#include "common/contracts/store/keys.h"

namespace contracts::store {

using namespace keys;

namespace {

std::optional<int> year(JsonReader &json)
{
    const auto read = json.optionalNumber(kPublishedYear, kEarliestYear, kLatestYear);
    return read ? std::optional(int(*read)) : std::nullopt;
}

} // namespace

QJsonObject toJson(const BookFacts &facts)
{
    return {{kBookId, facts.bookId.toString()}, {kSellerId, facts.sellerId.toString()}, {kSellerName, facts.sellerName},
        {kIsbn, orNull(facts.isbn)}, {kTitle, facts.title}, {kAuthors, QJsonArray::fromStringList(facts.authors)},
        {kPublisher, orNull(facts.publisher)}, {kPublishedYear, orNull(facts.publishedYear)},
        {kLanguage, orNull(facts.language)}, {kCategory, facts.category}, {kDescription, facts.description},
        {kPrice, contracts::toJson(facts.price)}, {kCover, orNull(facts.cover)}, {kVersion, facts.version}};
}

BookFacts readBookFacts(JsonReader &json)
{
    return {
        .bookId = json.id<BookId>(kBookId),
        .sellerId = json.id<SellerId>(kSellerId),
        .sellerName = json.text(kSellerName, kLongestName),
        .isbn = json.optionalText(kIsbn, 13),
        .title = json.text(kTitle, kLongestTitle),
        .authors = json.texts(kAuthors, kMostAuthors, kLongestName),
        .publisher = json.optionalText(kPublisher, kLongestName),
        .publishedYear = year(json),
        .language = json.optionalText(kLanguage, kLongestLanguage),
        .category = json.text(kCategory, kLongestCategory),
        .description = json.text(kDescription, kLongestDescription, 0),
        .price = json.money(kPrice),
        .cover = json.optionalText(kCover, 64),
        .version = int(json.number(kVersion, 1, std::numeric_limits<int>::max())),
    };
}

} // namespace contracts::store
