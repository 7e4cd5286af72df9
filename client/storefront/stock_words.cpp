#include "client/storefront/stock_words.h"

#include <QCoreApplication>

namespace storefront {

using namespace Qt::Literals::StringLiterals;
using widgets::Tone;

namespace {

constexpr int kFew = 5;

} // namespace

StockWords stockWords(int left)
{
    if (left <= 0)
        return {QCoreApplication::translate("storefront::Stock", "Sold out"), Tone::Neutral};
    if (left <= kFew)
        return {QCoreApplication::translate("storefront::Stock", "Only %n left", nullptr, left), Tone::Warning};
    return {QCoreApplication::translate("storefront::Stock", "In stock"), Tone::Positive};
}

QString publishedWords(const contracts::storefront::ShownBook &book)
{
    QStringList words;
    if (book.publisher)
        words.append(*book.publisher);
    if (book.publishedYear)
        words.append(QString::number(*book.publishedYear));
    return words.join(u" · "_s);
}

} // namespace storefront
