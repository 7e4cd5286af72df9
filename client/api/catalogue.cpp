#include "client/api/catalogue.h"

#include "client/api/questions.h"
#include "client/api/reading.h"
#include "common/contracts/json/page.h"

namespace api {

using namespace contracts::storefront;

namespace {

QString nameOf(Sort sort)
{
    switch (sort) {
    case Sort::Relevance:
        break;
    case Sort::Title:
        return u"title"_s;
    case Sort::PriceUp:
        return u"price"_s;
    case Sort::PriceDown:
        return u"-price"_s;
    case Sort::Newest:
        return u"newest"_s;
    }
    return {}; // as the shop likes
}

Result<core::Page<ShownBook>> bookList(const QJsonObject &body)
{
    return contracts::parsePage(
        body, [](const QJsonObject &item, const QString &pointer) { return parseShownBook(item, pointer); });
}

} // namespace

Catalogue::Catalogue(Transport &shop)
    : m_shop(shop)
{
}

QFuture<Result<core::Page<ShownBook>>> Catalogue::find(const BookWish &wish, const core::PageRequest &page) const
{
    const QString path = withQuery(u"/api/v1/books"_s,
        {{"q"_L1, wish.text.simplified()}, {"category"_L1, wish.category}, {"language"_L1, wish.language},
            {"sort"_L1, nameOf(wish.sort)}, {"after"_L1, page.after}, {"limit"_L1, QString::number(page.limit)}});
    return read(m_shop.send(get(path)), bookList);
}

QFuture<Result<BookPage>> Catalogue::book(const contracts::BookId &book) const
{
    return read(m_shop.send(get(u"/api/v1/books/"_s + book.toString())), parseBookPage);
}

QFuture<Result<QList<ShownCategory>>> Catalogue::categories() const
{
    return read(m_shop.send(get(u"/api/v1/categories"_s)), parseShownCategories);
}

QFuture<Result<QByteArray>> Catalogue::cover(const QString &sha256) const
{
    return m_shop.send(get(u"/api/v1/covers/"_s + sha256)).then([](const Answered &answered) {
        return answered.transform([](const Answer &answer) { return answer.body; });
    });
}

} // namespace api
