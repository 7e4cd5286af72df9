#pragma once

#include "server/ordering/application/books.h"
#include "server/ordering/application/events.h"
#include "server/ordering/application/orders.h"
#include "server/ordering/application/payment_queue.h"
#include "server/ordering/application/stock.h"
#include "tests/server/ordering/domain/order_builders.h"

#include "common/core/clock.h"

namespace ordering::builders {

// What is known of the copies of a book.
struct Account {
    int supplied = 0;
    int available = 0;
    int reserved = 0;
    int sold = 0;
    int shortBy = 0;

    [[nodiscard]] bool isBalanced() const
    {
        return supplied == available + reserved + sold - shortBy && available >= 0 && shortBy >= 0
            && (available == 0 || shortBy == 0);
    }
    friend bool operator==(const Account &, const Account &) = default;
};

struct ToldEvent {
    QString type;
    QString subject;
    QJsonObject data;
};

// Ordering's ports in memory: the whole shop on one desk.
class MemoryShop : public Books, public Orders, public Stock, public PaymentQueue, public Events, public core::Clock {
public:
    BookId shelve(int copies, qint64 won, SellerId seller = SellerId::generate());
    [[nodiscard]] QStringList told() const; // names of the events, without context and version
    [[nodiscard]] QJsonObject lastTold() const;

    // Books
    Result<Offers> find(const QList<BookId> &books) override;
    Result<> keep(const Book &book) override;
    Result<> withdraw(BookId book, int version) override;
    // Orders
    Result<> place(const Order &order, const QDateTime &askingUntil) override;
    Result<Order> find(OrderId id) override;
    Result<> save(const Order &order) override;
    // Stock
    Result<> release(OrderId order) override;
    Result<> handOver(OrderId order, SellerId seller) override;
    Result<Supplied> supply(BookId book, int delta) override;
    // PaymentQueue
    Result<std::optional<Claim>> claimNext(Waiting whom, const QDateTime &now, const QDateTime &until) override;
    Result<Claim> claim(OrderId order, const QDateTime &now, const QDateTime &until) override;
    Result<> postpone(OrderId order, const QDateTime &next, bool asked) override;
    Result<int> placeOf(const Order &order) override;
    // Events
    Result<> append(QLatin1StringView type, const QString &subject, const QJsonObject &data) override;
    // Clock
    QDateTime now() const override { return time; }

    struct Reservation {
        OrderId order;
        BookId book;
        SellerId seller;
        int quantity = 0;
        bool held = true;
    };

    QDateTime time = kNoon;
    QHash<BookId, Book> books;
    QHash<BookId, Account> accounts;
    QMap<QString, Order::Facts> orders;
    QHash<OrderId, QDateTime> askingUntil;
    QHash<OrderId, bool> asked;
    QList<Reservation> reservations;
    QList<ToldEvent> events;
};

} // namespace ordering::builders
