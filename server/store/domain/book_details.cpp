#include "server/store/domain/book_details.h"

#include <QRegularExpression>

#include <array>

namespace store {

namespace {

// Without byte order marks, which a table may bring along: at the beginning of a text they do not come back.
QString composed(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C).remove(QChar(QChar::ByteOrderMark));
}

QString oneLine(const QString &text)
{
    return composed(text).simplified();
}

std::optional<QString> orNothing(const std::optional<QString> &text)
{
    const QString line = oneLine(text.value_or(QString()));
    return line.isEmpty() ? std::nullopt : std::optional(line);
}

QStringList namesOf(const QStringList &authors)
{
    QStringList names;
    for (const QString &author : authors) {
        if (const QString name = oneLine(author); !name.isEmpty())
            names.append(name);
    }
    return names;
}

Result<> refuse(QLatin1StringView pointer, QLatin1StringView slug, const QString &detail)
{
    return core::fail(core::Error{Fault::Invalid, slug, detail, pointer, {}});
}

Result<> isNoLongerThan(qsizetype longest, const QString &text, QLatin1StringView pointer)
{
    if (text.size() <= longest)
        return {};
    return refuse(pointer, "too-long"_L1, u"At most %1 characters are possible here."_s.arg(longest));
}

using Rule = Result<> (*)(const BookDetails &);

Result<> aBookHasATitle(const BookDetails &book)
{
    if (book.title.isEmpty())
        return refuse("/title"_L1, "title-missing"_L1, u"A book needs a title."_s);
    return isNoLongerThan(BookDetails::kLongestTitle, book.title, "/title"_L1);
}

Result<> authorsFitOnTheCover(const BookDetails &book)
{
    if (book.authors.size() > BookDetails::kMostAuthors)
        return refuse("/authors"_L1, "too-many"_L1, u"At most %1 authors."_s.arg(BookDetails::kMostAuthors));
    for (const QString &author : book.authors) {
        if (const auto fits = isNoLongerThan(BookDetails::kLongestName, author, "/authors"_L1); !fits)
            return fits;
    }
    return {};
}

Result<> aBookStandsInACategory(const BookDetails &book)
{
    if (book.category.isEmpty())
        return refuse("/category"_L1, "category-missing"_L1, u"A book needs a category."_s);
    return isNoLongerThan(BookDetails::kLongestCategory, book.category, "/category"_L1);
}

Result<> aBookCostsSomething(const BookDetails &book)
{
    if (book.price <= Money::krw(0))
        return refuse("/price"_L1, "price-not-positive"_L1, u"A book costs at least 1."_s);
    if (book.price > Money::krw(Money::kLargest))
        return refuse("/price"_L1, "amount-out-of-range"_L1, u"No book costs so much."_s);
    return {};
}

Result<> theLanguageIsATag(const BookDetails &book)
{
    static const QRegularExpression tag(u"\\A[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\\z"_s);
    const QString language = book.language.value_or(u"ko"_s);
    if (!tag.match(language).hasMatch() || language.size() > BookDetails::kLongestLanguage)
        return refuse("/language"_L1, "language-unknown"_L1, u"A language is written like ko or en-US."_s);
    return {};
}

Result<> theYearIsPossible(const BookDetails &book)
{
    const int year = book.publishedYear.value_or(1);
    if (year == 0 || year < BookDetails::kEarliestYear || year > BookDetails::kLatestYear)
        return refuse("/publishedYear"_L1, "year-impossible"_L1, u"There was no such year."_s);
    return {};
}

Result<> textsAreNotTooLong(const BookDetails &book)
{
    if (const auto fits =
            isNoLongerThan(BookDetails::kLongestName, book.publisher.value_or(QString()), "/publisher"_L1);
        !fits)
        return fits;
    return isNoLongerThan(BookDetails::kLongestDescription, book.description, "/description"_L1);
}

constexpr std::array<Rule, 7> kRules{&aBookHasATitle, &authorsFitOnTheCover, &aBookStandsInACategory,
    &aBookCostsSomething, &theLanguageIsATag, &theYearIsPossible, &textsAreNotTooLong};

} // namespace

BookDetails tidied(BookDetails details)
{
    details.title = oneLine(details.title);
    details.authors = namesOf(details.authors);
    details.publisher = orNothing(details.publisher);
    details.language = orNothing(details.language);
    details.category = oneLine(details.category);
    details.description = composed(details.description).trimmed();
    return details;
}

Result<> check(const BookDetails &details)
{
    for (const Rule rule : kRules) {
        if (const auto kept = rule(details); !kept)
            return kept;
    }
    return {};
}

} // namespace store
