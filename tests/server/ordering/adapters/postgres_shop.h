#pragma once

#include "server/ordering/adapters/postgres/postgres_books.h"
#include "server/ordering/adapters/postgres/postgres_orders.h"
#include "server/ordering/adapters/postgres/postgres_payment_queue.h"
#include "server/ordering/adapters/postgres/postgres_stock.h"
#include "tests/server/ordering/application/memory_shop.h"

namespace ordering::builders {

// Ordering's ports, wherever the shop keeps what it knows.
struct Ports {
    Books &books;
    Orders &orders;
    Stock &stock;
    PaymentQueue &queue;
};

// A shop to try the ports on: in memory, or in a database of its own.
class AnyShop {
public:
    virtual ~AnyShop() = default;
    // What the work did is undone when it fails.
    virtual Result<> attend(const std::function<Result<>(Ports)> &work) = 0;
    virtual Account account(BookId book) = 0;

    BookId shelve(int copies, qint64 won, SellerId seller = SellerId::generate());
};

class ShopInMemory : public AnyShop {
public:
    Result<> attend(const std::function<Result<>(Ports)> &work) override;
    Account account(BookId book) override;

private:
    MemoryShop m_shop;
};

class ShopInPostgres : public AnyShop {
public:
    ShopInPostgres(); // with an empty database of its own
    explicit ShopInPostgres(const platform::postgres::Settings &settings); // with one that is there already
    Result<> attend(const std::function<Result<>(Ports)> &work) override;
    Account account(BookId book) override;
    [[nodiscard]] const platform::postgres::Settings &settings() const { return m_settings; }

private:
    platform::postgres::Settings m_settings;
    platform::postgres::Connection m_connection;
};

} // namespace ordering::builders
