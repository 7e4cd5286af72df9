#include "tests/journeys/chapters.h"

namespace journeys {

using namespace Qt::Literals::StringLiterals;

static QJsonObject changeOf(const QJsonObject &book, qint64 price)
{
    QJsonObject change;
    for (const QString &kept : {u"isbn"_s, u"title"_s, u"authors"_s, u"publisher"_s, u"publishedYear"_s, u"language"_s,
             u"category"_s, u"description"_s})
        change.insert(kept, book.value(kept));
    change.insert(u"price"_s, money(price));
    return change;
}

void sellersKeepTheirBooks(Cast &cast)
{
    cast.narrator.chapter(u"F1"_s, u"A seller registers, changes and withdraws books"_s);
    ShopClient &client = cast.client;
    const Cast::Book book = cast.newBook(cast.seller, u"여행의 책"_s, 12'000, 5);
    const QString own = u"/store/books/"_s + book.id;
    const QJsonObject change = changeOf(client.get(cast.seller, own).body, 13'500);

    expectStatus(client.put(cast.otherSeller, own, change, 1), 404);
    expectStatus(client.put(cast.buyer, own, change, 1), 403);
    expectStatus(client.put(cast.seller, own, change, 1), 200);
    expectStatus(client.put(cast.seller, own, change, 1), 412);
    cast.waitUntil(u"the new price in the storefront"_s, [&] {
        const QJsonObject shown = client.get(cast.buyer, u"/books/"_s + book.id).body;
        return shown.value("price"_L1).toObject() == money(13'500);
    });

    const Reply stale = client.post(cast.buyer, u"/orders"_s, basket({{book, 1}}));
    expectStatus(stale, 409);
    expect(stale.slug() == "price-changed"_L1, u"a stale price is refused with price-changed"_s);

    expectStatus(client.erase(cast.otherSeller, own, 2), 404);
    expect(client.erase(cast.seller, own, 2).status / 100 == 2, u"the owner withdraws the book"_s);
    cast.waitUntil(u"the withdrawn book to be marked on its page"_s,
        [&] { return client.get(cast.buyer, u"/books/"_s + book.id).body.value("withdrawn"_L1).toBool(); });
    expect(!client.get(cast.buyer, u"/books?q=여행의"_s).raw.body.contains(book.id.toLatin1()),
        u"a withdrawn book is not found"_s);
    cast.waitUntil(u"the withdrawn book to be refused"_s, [&] {
        return client.post(cast.buyer, u"/orders"_s, basket({{{book.id, 13'500}, 1}})).slug() == "book-not-for-sale"_L1;
    });
    expectStatus(client.get(cast.seller, own), 200);
}

} // namespace journeys
