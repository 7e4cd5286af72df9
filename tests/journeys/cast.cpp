#include "tests/journeys/cast.h"

namespace journeys {

using namespace Qt::Literals::StringLiterals;

Cast::Cast(RunningShop &running, Narrator &teller)
    : Cast(running, teller, running.gateway())
{
}

Cast::Cast(RunningShop &running, Narrator &teller, QUrl way)
    : shop(running)
    , narrator(teller)
    , gateway(std::move(way))
    , client(gateway, teller)
    , buyer(client.signIn(u"buyer@demo"_s, u"demo"_s))
    , otherBuyer(client.signIn(u"buyer2@demo"_s, u"demo"_s))
    , seller(client.signIn(u"seller@demo"_s, u"demo"_s))
    , otherSeller(client.signIn(u"seller2@demo"_s, u"demo"_s))
    , admin(client.signIn(u"admin@demo"_s, u"demo"_s))
    , buyerPushes(running.mqtt(), buyer)
    , sellerPushes(running.mqtt(), seller)
    , otherSellerPushes(running.mqtt(), otherSeller)
{
}

void Cast::signInAgain()
{
    for (Person *person : {&buyer, &otherBuyer, &seller, &otherSeller, &admin})
        *person = client.signIn(person->email, u"demo"_s);
}

Cast::Book Cast::newBook(const Person &owner, const QString &title, qint64 price, int stock)
{
    const Reply registered = client.post(owner, u"/store/books"_s,
        {{"isbn"_L1, QJsonValue::Null}, {"title"_L1, title}, {"authors"_L1, QJsonArray{u"저자 미상"_s}},
            {"publisher"_L1, QJsonValue::Null}, {"publishedYear"_L1, 2026}, {"language"_L1, u"ko"_s},
            {"category"_L1, u"소설"_s}, {"description"_L1, u"A book of the journey."_s}, {"price"_L1, money(price)},
            {"stock"_L1, stock}});
    expectStatus(registered, 201);
    const Book book{registered.body.value("bookId"_L1).toString(), price};
    waitUntil(
        u"%1 in the storefront"_s.arg(title), [&] { return client.get(buyer, u"/books/"_s + book.id).status == 200; });
    return book;
}

Reply Cast::order(const QJsonObject &body)
{
    Reply reply;
    waitUntil(u"ordering to be there and to know the books"_s, [&] {
        reply = client.post(buyer, u"/orders"_s, body);
        // The gateway notices within half a second that a service is back.
        return reply.slug() != "unknown-book"_L1 && reply.slug() != "sold-out"_L1 && reply.status != 503;
    });
    return reply;
}

QString Cast::placedOrder(const Book &book, int quantity)
{
    const Reply placed = order(basket({{book, quantity}}));
    expectStatus(placed, 201);
    return orderIdOf(placed);
}

QJsonObject Cast::waitForStatus(const QString &orderId, const QString &status)
{
    QJsonObject seen;
    waitUntil(u"order %1 to be %2"_s.arg(orderId, status), [&] {
        seen = client.get(buyer, u"/orders/"_s + orderId).body;
        return seen.value("status"_L1).toString() == status;
    });
    return seen;
}

void Cast::waitForDesk(const Person &owner, const QString &orderId)
{
    waitUntil(u"order %1 on the desk of %2"_s.arg(orderId, owner.email),
        [&] { return client.get(owner, u"/store/orders/"_s + orderId).status == 200; });
}

void Cast::waitUntil(const QString &what, const std::function<bool()> &holds, std::chrono::milliseconds limit)
{
    narrator.beginWaiting();
    journeys::waitUntil(what, holds, limit);
    narrator.endWaiting();
}

QJsonObject address()
{
    return {{"recipient"_L1, u"김지영"_s}, {"phone"_L1, u"010-1234-5678"_s}, {"postalCode"_L1, u"04524"_s},
        {"line1"_L1, u"서울특별시 중구 세종대로 110"_s}, {"line2"_L1, QJsonValue::Null}};
}

QJsonObject money(qint64 amount)
{
    return {{"amount"_L1, amount}, {"currency"_L1, u"KRW"_s}};
}

QJsonObject basket(const QList<std::pair<Cast::Book, int>> &books, const QString &paymentMethod)
{
    QJsonArray lines;
    for (const auto &[book, quantity] : books)
        lines.append(QJsonObject{{"bookId"_L1, book.id}, {"quantity"_L1, quantity}, {"price"_L1, money(book.price)}});
    return {{"lines"_L1, lines}, {"address"_L1, address()}, {"paymentMethod"_L1, paymentMethod}};
}

QString orderIdOf(const Reply &reply)
{
    return reply.body.value("orderId"_L1).toString();
}

} // namespace journeys
