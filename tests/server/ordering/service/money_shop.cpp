#include "tests/server/ordering/service/money_shop.h"

#include "server/ordering/adapters/postgres/order_row.h"
#include "server/platform/auth/callers.h"
#include "tests/support/exchanges/exchanges.h"
#include "tests/support/postgres/test_postgres.h"
#include "tests/support/program/program_under_test.h"

#include <QDeadlineTimer>
#include <QJsonDocument>

namespace tests {

using namespace Qt::Literals::StringLiterals;
using ordering::Order;
using platform::postgres::Connection;
using platform::postgres::Row;
namespace http = platform::http;

namespace {

const QJsonObject kAddress{{u"recipient"_s, u"김지영"_s}, {u"phone"_s, u"010-1234-5678"_s},
    {u"postalCode"_s, u"04524"_s}, {u"line1"_s, u"세종대로 110"_s}};

QString localUrl(quint16 port)
{
    return u"http://127.0.0.1:%1"_s.arg(port);
}

QString callerKeys(const QStringList &services)
{
    platform::auth::CallerKeys keys;
    for (const QString &service : services)
        keys.insert(service, {MoneyShop::keyOf(service).publicKey()});
    return QString::fromUtf8(QJsonDocument(toJson(keys)).toJson());
}

QString pem(const QString &service)
{
    return QString::fromLatin1(MoneyShop::keyOf(service).toPem());
}

} // namespace

MoneyShop::MoneyShop(const Environment &orderingMore)
    : paymentDatabase(TestPostgres::freshDatabase())
    , orderingDatabase(TestPostgres::freshDatabase())
    , m_orderingMore(orderingMore)
{
    for (Service *service : {&payment, &ordering}) {
        service->port = m_ports.take().value();
        service->internalPort = m_ports.take().value();
    }
    configure();
    payment.start();
    ordering.start();
    shelves = std::make_unique<ordering::builders::ShopInPostgres>(orderingDatabase);
}

void MoneyShop::movePayment()
{
    payment.kill();
    ordering.kill();
    payment.port = m_ports.take().value();
    payment.internalPort = m_ports.take().value();
    configure();
    payment.start();
    ordering.start();
}

void MoneyShop::configure()
{
    const QString nobody = localUrl(m_ports.take().value());
    Environment forPayment = common(paymentDatabase, payment);
    forPayment.insert(
        {{u"BOOKSTORE_PROVIDER_URL"_s, provider.url().toString()}, {u"BOOKSTORE_PROVIDER_TIMEOUT_MS"_s, u"300"_s},
            {u"BOOKSTORE_PEER_ORDERING_URL"_s, localUrl(ordering.internalPort)},
            {u"BOOKSTORE_SERVICE_KEY"_s, pem(u"payment"_s)},
            {u"BOOKSTORE_CALLER_KEYS"_s, callerKeys({u"ordering"_s, u"order_view"_s})}});
    Environment forOrdering = common(orderingDatabase, ordering);
    forOrdering.insert({{u"BOOKSTORE_PEER_PAYMENT_URL"_s, localUrl(payment.internalPort)},
        {u"BOOKSTORE_PEER_STORE_URL"_s, nobody}, {u"BOOKSTORE_PEER_DELIVERY_URL"_s, nobody},
        {u"BOOKSTORE_PAYMENT_TIMEOUT_MS"_s, u"500"_s}, {u"BOOKSTORE_CLAIM_SECONDS"_s, u"2"_s},
        {u"BOOKSTORE_SERVICE_KEY"_s, pem(u"ordering"_s)}, {u"BOOKSTORE_CALLER_KEYS"_s, callerKeys({u"payment"_s})}});
    forOrdering.insert(m_orderingMore);
    prepare(payment, PAYMENT, forPayment);
    prepare(ordering, ORDERING, forOrdering);
}

void MoneyShop::Service::start()
{
    if (!process->start())
        qFatal("%s does not start", qPrintable(process->program().path));
    const QDeadlineTimer deadline(30'000);
    while (statusAt(internalPort, u"/readyz"_s) != 200) {
        if (deadline.hasExpired())
            qFatal(
                "%s is not ready, see %s", qPrintable(process->program().path), qPrintable(process->program().logFile));
        QThread::msleep(10);
    }
}

void MoneyShop::Service::kill()
{
    process->kill();
    process->waitUntilEnded(std::chrono::seconds(10));
}

QString MoneyShop::Reply::slug() const
{
    return body.value("type"_L1).toString().section(u'/', -1);
}

QString MoneyShop::Reply::orderId() const
{
    return body.value("orderId"_L1).toString();
}

QByteArray MoneyShop::token(const QString &role) const
{
    return issuer.token(buyer.uuid(), {role}, u"김지영"_s);
}

MoneyShop::Reply MoneyShop::order(
    const contracts::BookId &book, const QByteArray &key, const QString &method, int copies)
{
    return post(u"/api/v1/orders"_s, key,
        {{u"bookId"_s, book.toString()}, {u"quantity"_s, copies}, {u"address"_s, kAddress},
            {u"paymentMethod"_s, method}});
}

MoneyShop::Reply MoneyShop::post(const QString &path, const QByteArray &key, const QJsonObject &body)
{
    http::Call call{"POST", QUrl(localUrl(ordering.port) + path), {}, {}};
    call.headers = {{"Authorization", "Bearer " + token()}, {"Idempotency-Key", key}};
    if (!body.isEmpty()) {
        call.body = QJsonDocument(body).toJson();
        call.headers.emplaceBack("Content-Type", "application/json");
    }
    call.timeout = std::chrono::seconds(20);
    const auto answer = sendNoted(call);
    if (!answer)
        return {};
    return {answer->status, answer->json().value_or(QJsonObject()), answer->header("retry-after")};
}

Order::Facts MoneyShop::stored(const QString &orderId)
{
    const QList<Order::Facts> all = allStored();
    for (const Order::Facts &facts : all) {
        if (facts.id.toString() == orderId)
            return facts;
    }
    return {};
}

QList<Order::Facts> MoneyShop::allStored()
{
    Connection connection(orderingDatabase);
    const QList<Row> rows = connection.query("ordering_tests/orders"_L1).value();
    QList<Order::Facts> all;
    for (const Row &row : rows)
        all.append(ordering::orderOf(row).value().facts());
    return all;
}

int MoneyShop::awaiting()
{
    Connection connection(orderingDatabase);
    return int(connection.queryOne("ordering_tests/awaiting"_L1).value().number("n"_L1));
}

QStringList MoneyShop::toldBy(const platform::postgres::Settings &database)
{
    Connection connection(database);
    const QList<Row> rows = connection.query("ordering_tests/events"_L1).value();
    QStringList names;
    for (const Row &row : rows)
        names.append(row.text("type"_L1).section(u'.', 2, 2));
    return names;
}

QByteArray MoneyShop::freshKey()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

const platform::auth::Es256Key &MoneyShop::keyOf(const QString &service)
{
    static std::map<QString, platform::auth::Es256Key> keys;
    return keys.try_emplace(service, platform::auth::Es256Key::generate()).first->second;
}

MoneyShop::Environment MoneyShop::common(const platform::postgres::Settings &database, const Service &service) const
{
    return {{u"BOOKSTORE_PORT"_s, QString::number(service.port)},
        {u"BOOKSTORE_INTERNAL_PORT"_s, QString::number(service.internalPort)},
        {u"BOOKSTORE_JWKS_URL"_s, issuer.keysUrl().toString()}, {u"BOOKSTORE_ISSUER"_s, u"bookstore"_s},
        {u"BOOKSTORE_DATABASE_HOST"_s, database.host}, {u"BOOKSTORE_DATABASE_PORT"_s, QString::number(database.port)},
        {u"BOOKSTORE_DATABASE_NAME"_s, database.database}, {u"BOOKSTORE_DATABASE_USER"_s, database.user},
        {u"BOOKSTORE_DATABASE_PASSWORD"_s, database.password},
        {u"BOOKSTORE_MQTT_PORT"_s, QString::number(broker.port())}};
}

void MoneyShop::prepare(Service &service, const char *program, Environment environment)
{
    const QString path = QString::fromLatin1(program);
    service.process = std::make_unique<bookstore::ChildProcess>(bookstore::Program{
        .path = path, .environment = std::move(environment), .logFile = m_folder.filePath(path.section(u'/', -1))});
}

} // namespace tests
