#include "server/storefront/application/cursor.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace storefront {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kKey = "k"_L1;
constexpr auto kBook = "b"_L1;
constexpr auto kSort = "s"_L1;
constexpr auto kGuessed = "g"_L1;
constexpr int kLongestKey = 1'000; // more than any title's

Result<Cursor> read(const QJsonObject &object)
{
    contracts::JsonReader json(object);
    const QString key = json.text(kKey, kLongestKey, 0);
    const BookId book = json.id<BookId>(kBook);
    const auto sort = Sort(json.number(kSort, 0, int(Sort::Newest)));
    const Cursor cursor{{key, book}, sort, json.flag(kGuessed)};
    return json.done().transform([&] { return cursor; });
}

// The keys of some lists are numbers; those that are none were not made here.
bool isPossible(const Cursor &cursor)
{
    bool isNumber = true;
    if (cursor.sort == Sort::PriceUp || cursor.sort == Sort::PriceDown || cursor.sort == Sort::Relevance)
        (void)cursor.mark.key.toLongLong(&isNumber);
    return isNumber;
}

} // namespace

QString toText(const Cursor &cursor)
{
    const QJsonObject object{{kKey, cursor.mark.key}, {kBook, cursor.mark.book.toString()}, {kSort, int(cursor.sort)},
        {kGuessed, cursor.guessed}};
    return QString::fromLatin1(QJsonDocument(object)
                                   .toJson(QJsonDocument::Compact)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<Cursor> parseCursor(const QString &text)
{
    const QByteArray json = QByteArray::fromBase64(text.toLatin1(), QByteArray::Base64UrlEncoding);
    const auto cursor = read(QJsonDocument::fromJson(json).object());
    if (cursor && isPossible(*cursor))
        return cursor;
    return core::fail(core::Error{
        Fault::Invalid, u"unknown-cursor"_s, u"No list has ever ended like this."_s, u"/query/after"_s, {}});
}

} // namespace storefront
