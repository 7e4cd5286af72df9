#include "tests/journeys/chapters.h"

#include "common/core/uuid_v7.h"
#include "server/bookstore/service_catalogue.h"

namespace journeys {

using namespace Qt::Literals::StringLiterals;

namespace {

void somebodyBecomesASeller(Cast &cast)
{
    const QString email = u"%1@journey.example"_s.arg(core::uuidV7().toString(QUuid::WithoutBraces));
    const QString password = u"a long way round"_s;
    expectStatus(
        cast.client.post({}, u"/users"_s,
            {{"email"_L1, email}, {"password"_L1, password}, {"name"_L1, u"이서연"_s}, {"language"_L1, u"ko"_s}}),
        201);
    const Person newcomer = cast.client.signIn(email, password);
    expectStatus(cast.client.post(newcomer, u"/sellers/applications"_s, {{"shopName"_L1, u"골목 책방"_s}}), 202);
    expectStatus(cast.client.get(cast.admin, u"/admin/sellers/applications?limit=5"_s), 200);
    expectStatus(cast.client.post(cast.admin, u"/admin/sellers/%1/approval"_s.arg(newcomer.id)), 200);
    expectStatus(cast.client.get(newcomer, u"/users/me"_s), 200);
}

void theShelfIsCounted(Cast &cast)
{
    const Cast::Book book = cast.newBook(cast.seller, u"여백의 책"_s, 7'000, 5);
    const QString stock = u"/store/books/%1/stock"_s.arg(book.id);
    expectStatus(cast.client.post(cast.seller, stock, {{"delta"_L1, 2}, {"reason"_L1, u"received"_s}}), 201);
    expectStatus(cast.client.post(cast.seller, stock, {{"delta"_L1, -1}, {"reason"_L1, u"corrected"_s}}), 201);
    expectStatus(cast.client.get(cast.seller, u"/store/books?limit=3"_s), 200);
    expectStatus(cast.client.get(cast.seller, u"/store/orders?limit=3"_s), 200);
    expectStatus(cast.client.get({}, u"/categories"_s), 200);
    expectStatus(cast.client.get({}, u"/covers/"_s + QString(64, u'0')), 404);
}

void messagesAreRead(Cast &cast)
{
    expectStatus(cast.client.post(cast.buyer, u"/messages/1/read"_s), 204);
    expectStatus(cast.client.post(cast.buyer, u"/messages/read-all"_s, {{"upTo"_L1, 1}}), 204);
    const Reply preferences = cast.client.get(cast.buyer, u"/messages/preferences"_s);
    expectStatus(preferences, 200);
    expectStatus(cast.client.put(cast.buyer, u"/messages/preferences"_s, preferences.body, 1), 200);
}

// Whatever the shop has told until here, everybody could apply.
void nothingIsGivenUp(Cast &cast)
{
    for (const bookstore::ServiceEntry &service : bookstore::serviceCatalogue()) {
        if (service.peers.isEmpty())
            continue;
        const Reply letters = cast.client.get(cast.admin, u"/admin/dead-letters/"_s + service.name);
        expect(expectStatus(letters, 200).body.value("items"_L1).toArray().isEmpty(),
            service.name + u" has dead letters"_s);
    }
}

} // namespace

void theMarginsAreRead(Cast &cast)
{
    cast.narrator.chapter(u"O6"_s, u"What no other chapter asks is asked, too"_s);
    somebodyBecomesASeller(cast);
    theShelfIsCounted(cast);
    messagesAreRead(cast);
    expectStatus(cast.client.get(cast.admin, u"/dashboard?days=7"_s), 200);
    expectStatus(cast.client.get(cast.buyer, u"/orders?as=buyer&limit=2"_s), 200);
    nothingIsGivenUp(cast);
}

} // namespace journeys
