#include "common/contracts/storefront/shown_book.h"

#include "common/contracts/json/optional.h"

namespace contracts::storefront {

namespace {

constexpr auto kBookId = "bookId"_L1;
constexpr auto kSellerId = "sellerId"_L1;
constexpr auto kSellerName = "sellerName"_L1;
constexpr auto kIsbn = "isbn"_L1;
constexpr auto kTitle = "title"_L1;
constexpr auto kAuthors = "authors"_L1;
constexpr auto kPublisher = "publisher"_L1;
constexpr auto kPublishedYear = "publishedYear"_L1;
constexpr auto kLanguage = "language"_L1;
constexpr auto kCategory = "category"_L1;
constexpr auto kPrice = "price"_L1;
constexpr auto kCover = "cover"_L1;
constexpr auto kLeft = "left"_L1;
constexpr auto kDescription = "description"_L1;
constexpr auto kWithdrawn = "withdrawn"_L1;
constexpr auto kVersion = "version"_L1;

constexpr int kAny = std::numeric_limits<int>::max();

ShownBook readShownBook(JsonReader &json)
{
    const auto year = json.optionalNumber(kPublishedYear, -kAny, kAny);
    return {
        .bookId = json.id<BookId>(kBookId),
        .sellerId = json.id<SellerId>(kSellerId),
        .sellerName = json.text(kSellerName),
        .isbn = json.optionalText(kIsbn),
        .title = json.text(kTitle),
        .authors = json.texts(kAuthors, kAny),
        .publisher = json.optionalText(kPublisher),
        .publishedYear = year ? std::optional(int(*year)) : std::nullopt,
        .language = json.optionalText(kLanguage),
        .category = json.text(kCategory),
        .price = json.money(kPrice),
        .cover = json.optionalText(kCover),
        .left = int(json.number(kLeft, 0, kAny)),
    };
}

} // namespace

QJsonObject toJson(const ShownBook &book)
{
    return {{kBookId, book.bookId.toString()}, {kSellerId, book.sellerId.toString()}, {kSellerName, book.sellerName},
        {kIsbn, orNull(book.isbn)}, {kTitle, book.title}, {kAuthors, QJsonArray::fromStringList(book.authors)},
        {kPublisher, orNull(book.publisher)}, {kPublishedYear, orNull(book.publishedYear)},
        {kLanguage, orNull(book.language)}, {kCategory, book.category}, {kPrice, contracts::toJson(book.price)},
        {kCover, orNull(book.cover)}, {kLeft, book.left}};
}

QJsonObject toJson(const BookPage &page)
{
    QJsonObject body = toJson(page.book);
    body.insert(kDescription, page.description);
    body.insert(kWithdrawn, page.withdrawn);
    body.insert(kVersion, page.version);
    return body;
}

Result<ShownBook> parseShownBook(const QJsonObject &body, const QString &pointer)
{
    JsonReader json(body, pointer);
    json.allowUnknown();
    const ShownBook book = readShownBook(json);
    return json.done().transform([&] { return book; });
}

Result<BookPage> parseBookPage(const QJsonObject &body)
{
    JsonReader json(body);
    json.allowUnknown();
    const BookPage page{readShownBook(json), json.text(kDescription, JsonReader::kLongText, 0), json.flag(kWithdrawn),
        int(json.number(kVersion, 1, kAny))};
    return json.done().transform([&] { return page; });
}

} // namespace contracts::storefront
