#include "server/store/adapters/csv/book_rows.h"

#include <algorithm>
#include <array>

namespace store {

using namespace Qt::Literals::StringLiterals;
using core::Fault;
using core::Money;
namespace wire = contracts::store;

namespace {

constexpr auto kTitle = "title"_L1;
constexpr auto kAuthors = "authors"_L1; // separated by semicolons
constexpr auto kIsbn = "isbn"_L1;
constexpr auto kPrice = "price"_L1;
constexpr auto kStock = "stock"_L1;
constexpr auto kCategory = "category"_L1;
constexpr auto kLanguage = "language"_L1;
constexpr auto kYear = "year"_L1;
constexpr auto kDescription = "description"_L1;
constexpr auto kPublisher = "publisher"_L1;

constexpr std::array kColumns{
    kTitle, kAuthors, kIsbn, kPrice, kStock, kCategory, kLanguage, kYear, kDescription, kPublisher};
constexpr std::array kNeeded{kTitle, kPrice, kCategory};

tl::unexpected<core::Error> refuseColumn(QLatin1StringView slug, const QString &column, const QString &detail)
{
    return core::fail(core::Error{Fault::Malformed, slug, detail.arg(column), {}, {{u"column"_s, column}}});
}

// A whole number within its range; an empty field is `otherwise`.
Result<qint64> number(const QString &text, qint64 otherwise, qint64 smallest, qint64 largest, const QString &pointer)
{
    if (text.isEmpty())
        return otherwise;
    bool isNumber = false;
    const qint64 value = text.toLongLong(&isNumber);
    if (!isNumber)
        return core::fail(core::Error{
            Fault::Invalid, u"not-a-number"_s, u"%1 is not a whole number."_s.arg(text.left(50)), pointer, {}});
    if (value < smallest || value > largest)
        return core::fail(core::Error{Fault::Invalid, u"out-of-range"_s,
            u"A whole number from %1 to %2 is expected here."_s.arg(smallest).arg(largest), pointer, {}});
    return value;
}

QStringList namesIn(const QString &authors)
{
    return authors.split(u';', Qt::SkipEmptyParts);
}

std::optional<QString> orNothing(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace

Result<BookRows> BookRows::under(const csv::Row &header)
{
    BookRows rows;
    for (qsizetype i = 0; i < header.fields.size(); ++i) {
        const QString column = header.fields.at(i).trimmed().toLower();
        if (std::find(kColumns.begin(), kColumns.end(), column) == kColumns.end())
            return refuseColumn("unknown-column"_L1, column, u"Nobody knows the column %1."_s);
        if (rows.m_places.contains(column))
            return refuseColumn("repeated-column"_L1, column, u"The column %1 stands twice."_s);
        rows.m_places.insert(column, i);
    }
    for (const auto needed : kNeeded) {
        if (!rows.m_places.contains(needed))
            return refuseColumn("missing-column"_L1, needed, u"The column %1 is missing."_s);
    }
    return rows;
}

Result<wire::RegisterBookRequest> BookRows::read(const csv::Row &row) const
{
    if (row.fields.size() != m_places.size())
        return core::fail(Fault::Invalid, "wrong-number-of-fields"_L1,
            u"There are %1 fields under %2 columns."_s.arg(row.fields.size()).arg(m_places.size()));
    const auto price = number(field(row, kPrice), 0, 0, Money::kLargest, u"/price"_s);
    if (!price)
        return core::fail(price.error());
    const auto stock = number(field(row, kStock), 0, 0, wire::kMostCopies, u"/stock"_s);
    if (!stock)
        return core::fail(stock.error());
    const QString yearText = field(row, kYear);
    const auto year = number(yearText, 0, wire::kEarliestYear, wire::kLatestYear, u"/publishedYear"_s);
    if (!year)
        return core::fail(year.error());

    wire::RegisterBookRequest request;
    request.book.title = field(row, kTitle);
    request.book.authors = namesIn(field(row, kAuthors));
    request.book.isbn = orNothing(field(row, kIsbn));
    request.book.publisher = orNothing(field(row, kPublisher));
    request.book.language = orNothing(field(row, kLanguage));
    request.book.category = field(row, kCategory);
    request.book.description = field(row, kDescription);
    request.book.price = Money::krw(*price);
    if (!yearText.isEmpty())
        request.book.publishedYear = int(*year);
    request.stock = int(*stock);
    return request;
}

QString BookRows::field(const csv::Row &row, QLatin1StringView column) const
{
    const qsizetype place = m_places.value(column, -1);
    return place < 0 ? QString() : row.fields.at(place).trimmed();
}

} // namespace store
