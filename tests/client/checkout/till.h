#pragma once

#include "common/contracts/ordering/order_answer.h"
#include "common/contracts/ordering/place_order.h"
#include "tests/client/support/book_shelf.h"
#include "tests/client/support/fake_shop.h"

#include <QJsonArray>

// What the shop answers at its till, for tests of ordering.
namespace tests {

using namespace Qt::Literals::StringLiterals;
using contracts::ordering::OrderAnswer;
using contracts::ordering::OrderStatus;

inline const QString kOrders = u"/api/v1/orders"_s;

inline contracts::ordering::Address anAddress()
{
    return {u"김지영"_s, u"010-1234-5678"_s, u"04524"_s, u"세종대로 110"_s, std::nullopt};
}

inline contracts::ordering::PlaceOrderRequest anOrderOf(const QList<int> &books)
{
    contracts::ordering::PlaceOrderRequest order{{}, anAddress(), u"card"_s};
    for (const int number : books)
        order.lines.append({shownBook(number).bookId, 1, shownBook(number).price});
    return order;
}

inline OrderAnswer orderAnswer(OrderStatus status, const QList<int> &books, int copies = 1)
{
    OrderAnswer answer;
    answer.orderId = contracts::OrderId(QUuid(9, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 9));
    answer.status = status;
    answer.orderedAt = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    for (const int number : books) {
        const auto book = shownBook(number);
        answer.lines.append({book.bookId, book.sellerId, book.title, copies, book.price});
        answer.total = answer.total + book.price * copies;
    }
    if (status == OrderStatus::AwaitingPayment)
        answer.payLater = contracts::ordering::PayLater{answer.orderedAt.addSecs(1800), 12, u"/pay"_s};
    else
        answer.paymentId = contracts::PaymentId::generate();
    return answer;
}

inline api::Answered placedAnswer(const QList<int> &books, int copies = 1)
{
    return jsonAnswer(toJson(orderAnswer(OrderStatus::Placed, books, copies)), 201);
}

inline api::Answered laterAnswer(const QList<int> &books)
{
    return jsonAnswer(toJson(orderAnswer(OrderStatus::AwaitingPayment, books)), 202);
}

inline api::Answered refusal(const QString &slug, const QJsonObject &facts = {}, const QString &pointer = {})
{
    return core::fail(core::Error{core::Fault::Refused, slug, {}, pointer, facts});
}

inline api::Answered answerLost()
{
    return core::fail(core::Fault::TimedOut, api::kAnswerLost);
}

inline api::Answered unreachable()
{
    return core::fail(core::Fault::Unavailable, api::kUnreachable);
}

// {"books": [{"bookId": …, …}]}
inline QJsonObject factsAbout(int book, const QString &key, const QJsonValue &value)
{
    return {{u"books"_s, QJsonArray{QJsonObject{{u"bookId"_s, shownBook(book).bookId.toString()}, {key, value}}}}};
}

inline QJsonObject won(qint64 amount)
{
    return {{u"amount"_s, amount}, {u"currency"_s, u"KRW"_s}};
}

} // namespace tests
