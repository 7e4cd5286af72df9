#pragma once

#include "server/bookstore/child_process.h"
#include "server/bookstore/free_ports.h"
#include "server/platform/http/client.h"
#include "tests/server/ordering/adapters/postgres_shop.h"
#include "tests/support/broker/test_broker.h"
#include "tests/support/provider/provider_process.h"
#include "tests/support/service/issuer.h"
#include "tests/support/service/overheard.h"

namespace tests {

// Ordering, payment and the provider as processes, joined by a real network, broker and database.
class MoneyShop {
public:
    using Environment = QMap<QString, QString>;

    explicit MoneyShop(const Environment &ordering = {}); // returns when both are ready

    struct Service {
        std::unique_ptr<bookstore::ChildProcess> process;
        quint16 port = 0;
        quint16 internalPort = 0;

        void start(); // returns when it is ready
        void kill();
    };

    struct Reply {
        int status = 0; // 0 when nobody answered
        QJsonObject body;
        QByteArray retryAfter;

        [[nodiscard]] QString slug() const;
        [[nodiscard]] QString orderId() const;
    };

    // Ends both and starts them again with payment elsewhere, as an administrator would.
    void movePayment();

    [[nodiscard]] QByteArray token(const QString &role = QStringLiteral("buyer")) const; // of the buyer

    // From any thread.
    Reply order(const contracts::BookId &book, const QByteArray &key,
        const QString &method = QStringLiteral("card-4242"), int copies = 1);
    Reply post(const QString &path, const QByteArray &key, const QJsonObject &body = {});

    [[nodiscard]] ordering::Order::Facts stored(const QString &orderId);
    [[nodiscard]] QList<ordering::Order::Facts> allStored();
    [[nodiscard]] int awaiting();
    [[nodiscard]] QStringList toldBy(const platform::postgres::Settings &database); // names of events

    [[nodiscard]] static QByteArray freshKey();
    // That a service signs its calls with; payment answers ordering and order_view, ordering answers payment.
    [[nodiscard]] static const platform::auth::Es256Key &keyOf(const QString &service);

    Issuer issuer;
    TestBroker broker;
    Overheard told{QStringLiteral("ordering"), broker.settings()};
    Overheard toldByPayment{QStringLiteral("payment"), broker.settings()};
    ProviderProcess provider;
    Service payment;
    Service ordering;
    platform::postgres::Settings paymentDatabase;
    platform::postgres::Settings orderingDatabase;
    contracts::BuyerId buyer = contracts::BuyerId::generate();
    std::unique_ptr<ordering::builders::ShopInPostgres> shelves; // of ordering, filled behind its back

private:
    [[nodiscard]] Environment common(const platform::postgres::Settings &database, const Service &service) const;
    void configure();
    void prepare(Service &service, const char *program, Environment environment);

    Environment m_orderingMore;
    bookstore::FreePorts m_ports;
    QTemporaryDir m_folder;
};

} // namespace tests
