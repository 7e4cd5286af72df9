#include "server/payment/adapters/http/payments_api.h"

#include "common/contracts/payment/payment_request.h"
#include "server/payment/application/documents.h"

namespace payment {

using namespace Qt::Literals::StringLiterals;
using contracts::payment::PaymentRequest;
using core::Error;
using core::Fault;
using platform::postgres::Connection;
namespace http = platform::http;
using M = http::Method;

namespace {

Result<OrderId> orderIn(const http::Request &request)
{
    return OrderId::parse(request.argument()).map_error([](const Error &) {
        return Error{Fault::NotFound, u"payment-not-found"_s, u"This is no order's id."_s, {}, {}};
    });
}

http::Response answer(const Result<Payment> &payment)
{
    return http::respond(payment, [](const Payment &known) {
        return http::json(toJson(answerOf(known)), known.status() == PaymentStatus::Requested ? 202 : 200);
    });
}

http::Response show(const Result<Payment> &payment)
{
    return http::respond(payment, [](const Payment &known) { return http::json(toJson(answerOf(known))); });
}

QFuture<http::Response> refuse(const Error &error)
{
    return QtFuture::makeReadyFuture(http::problem(error));
}

} // namespace

PaymentsApi::PaymentsApi(
    platform::postgres::Database &paying, platform::postgres::Database &database, Till &till, QObject *parent)
    : QObject(parent)
    , m_paying(paying)
    , m_database(database)
    , m_till(till)
{
}

void PaymentsApi::addRoutes(http::Router &router, const http::Porter &porter)
{
    router.route(M::Put, u"/payments/<order>"_s, porter([this](const http::Request &r) { return pay(r); }));
    router.route(M::Get, u"/payments/<order>"_s, porter([this](const http::Request &r) { return find(r); }));
}

PaymentsApi::Answer PaymentsApi::pay(const http::Request &request)
{
    const auto order = orderIn(request);
    const auto wanted = request.json().and_then(contracts::payment::parsePaymentRequest);
    if (!order || !wanted)
        return refuse(order ? wanted.error() : order.error());
    const Terms terms{wanted->buyerId, wanted->amount, wanted->method};
    return m_paying.run([this, order = *order, terms](Connection &c) { return m_till.pay(c, order, terms); })
        .then(this, [this](const Result<Payment> &payment) {
            Q_EMIT changed();
            return answer(payment);
        });
}

PaymentsApi::Answer PaymentsApi::find(const http::Request &request)
{
    const auto order = orderIn(request);
    if (!order)
        return refuse(order.error());
    return m_database.run([this, order = *order](Connection &c) { return m_till.find(c, order); }).then(this, &show);
}

} // namespace payment
