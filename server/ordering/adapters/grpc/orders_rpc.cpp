#include "server/ordering/adapters/grpc/orders_rpc.h"

#include "server/platform/rpc/status.h"

#include <google/protobuf/util/json_util.h>

namespace ordering {

using namespace Qt::Literals::StringLiterals;
using platform::rpc::Asked;
using M = platform::http::Method;
namespace v1 = ::bookstore::ordering::v1;

namespace {

QJsonValue jsonOf(const std::string &text)
{
    return QString::fromStdString(text);
}

QJsonObject jsonOf(const v1::Money &money)
{
    return {{u"amount"_s, qint64(money.amount())}, {u"currency"_s, jsonOf(money.currency())}};
}

QJsonObject jsonOf(const v1::PlaceOrderRequest::Line &line)
{
    QJsonObject json{{u"bookId"_s, jsonOf(line.book_id())}, {u"quantity"_s, line.quantity()}};
    if (line.has_price())
        json.insert(u"price"_s, jsonOf(line.price()));
    return json;
}

QJsonObject jsonOf(const v1::Address &address)
{
    QJsonObject json{{u"recipient"_s, jsonOf(address.recipient())}, {u"phone"_s, jsonOf(address.phone())},
        {u"postalCode"_s, jsonOf(address.postal_code())}, {u"line1"_s, jsonOf(address.line1())}};
    if (address.has_line2())
        json.insert(u"line2"_s, jsonOf(address.line2()));
    return json;
}

QJsonObject jsonOf(const v1::PlaceOrderRequest &request)
{
    QJsonArray lines;
    for (const auto &line : request.lines())
        lines.append(jsonOf(line));
    return {{u"lines"_s, lines}, {u"address"_s, jsonOf(request.address())},
        {u"paymentMethod"_s, jsonOf(request.payment_method())}};
}

QStringList orders(const QStringList &further = {})
{
    return QStringList{u"api"_s, u"v1"_s, u"orders"_s} + further;
}

// The JSON form of the messages is that of REST, which may say more than they do.
grpc::Status read(const QByteArray &body, v1::Order *answer)
{
    google::protobuf::util::JsonParseOptions options;
    options.ignore_unknown_fields = true;
    const auto status = google::protobuf::util::JsonStringToMessage(body.toStdString(), answer, options);
    return status.ok() ? grpc::Status::OK : grpc::Status(grpc::StatusCode::INTERNAL, "the answer cannot be told");
}

} // namespace

OrdersRpc::OrdersRpc(platform::rpc::RpcServer &door)
    : m_door(door)
{
}

grpc::Status OrdersRpc::PlaceOrder(Context *context, const Placing *request, Answer *answer)
{
    return ask(context, {M::Post, orders(), jsonOf(*request)}, answer);
}

grpc::Status OrdersRpc::PayOrder(Context *context, const Which *request, Answer *answer)
{
    return ask(context, {M::Post, orders({QString::fromStdString(request->order_id()), u"payment"_s})}, answer);
}

grpc::Status OrdersRpc::CancelOrder(Context *context, const Which *request, Answer *answer)
{
    return ask(context, {M::Post, orders({QString::fromStdString(request->order_id()), u"cancellation"_s})}, answer);
}

grpc::Status OrdersRpc::GetOrder(Context *context, const Which *request, Answer *answer)
{
    return ask(context, {M::Get, orders({QString::fromStdString(request->order_id())})}, answer);
}

grpc::Status OrdersRpc::ask(Context *context, const Asked &asked, Answer *answer)
{
    const platform::http::Response response = m_door.ask(*context, asked);
    const grpc::Status status = platform::rpc::statusOf(response);
    return status.ok() ? read(response.body, answer) : status;
}

} // namespace ordering
