#pragma once

#include "server/ordering/adapters/checkout.h"
#include "tests/server/ordering/adapters/postgres_shop.h"

#include <atomic>
#include <mutex>
#include <stdexcept>

namespace ordering::builders {

class HandClock : public core::Clock {
public:
    QDateTime now() const override { return time; }
    void turn(std::chrono::seconds by) { time = time.addSecs(by.count()); }

    QDateTime time = QDateTime::currentDateTimeUtc();
};

enum class Crash { None, BeforeCharging, AfterCharging };

// A payment that approves and charges once per order, unless told otherwise.
class ScriptedPayments : public Payments {
public:
    struct Killed : std::runtime_error {
        Killed()
            : std::runtime_error("killed")
        {
        }
    };

    PaymentOutcome pay(const Order &order) override;
    PaymentOutcome find(OrderId order) override;

    [[nodiscard]] int charged(OrderId order) const { return int(m_charged.count(order)); }
    [[nodiscard]] PaymentId paymentOf(OrderId order) const { return m_charged.value(order); }

    std::optional<PaymentOutcome> answers; // instead
    std::function<void(const Order &)> meanwhile;
    Crash crash = Crash::None; // once
    std::atomic<int> asked = 0;
    std::atomic<int> lookedUp = 0;

private:
    std::mutex m_mutex;
    QMultiHash<OrderId, PaymentId> m_charged;
};

// A checkout with its database, its clock and its payment.
class CheckoutDesk {
public:
    using Response = platform::http::Response;

    explicit CheckoutDesk(const platform::postgres::Settings &settings); // an empty shop in this database

    Result<Response> place(const QString &key, const PlaceOrderCommand &command);
    Result<Response> placeOn(
        platform::postgres::Connection &connection, const QString &key, const PlaceOrderCommand &command);
    Result<Response> payNow(const QString &key, OrderId order);
    platform::rounds::Found payNext(Waiting whom = Waiting::All);
    Result<platform::rounds::Found> tryToPayNext();
    void cancel(OrderId order);
    void spoil(OrderId order); // nobody can read it any more

    QList<Order> orders(); // oldest first
    QStringList events(); // names, without context and version, in the order they were told

    ShopInPostgres shop;
    HandClock clock;
    ScriptedPayments payments;
    Buyer buyer = aBuyer();

private:
    [[nodiscard]] Checkout::Key keyOf(const QString &key) const;

    Checkout m_checkout{clock, {}};
    platform::postgres::Connection m_connection{shop.settings()};
};

} // namespace ordering::builders
