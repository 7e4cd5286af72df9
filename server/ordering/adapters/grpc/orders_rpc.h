#pragma once

#include "common/contracts/ordering/ordering.grpc.pb.h"
#include "server/platform/rpc/rpc_server.h"

namespace ordering {

// The gRPC door of ordering, common/contracts/ordering/ordering.proto: puts calls into the words of the REST door and
// its answers back into messages. It decides nothing.
class OrdersRpc final : public ::bookstore::ordering::v1::Orders::Service {
public:
    explicit OrdersRpc(platform::rpc::RpcServer &door);

    using Context = grpc::ServerContext;
    using Placing = ::bookstore::ordering::v1::PlaceOrderRequest;
    using Which = ::bookstore::ordering::v1::OrderRequest;
    using Answer = ::bookstore::ordering::v1::Order;

    grpc::Status PlaceOrder(Context *context, const Placing *request, Answer *answer) override;
    grpc::Status PayOrder(Context *context, const Which *request, Answer *answer) override;
    grpc::Status CancelOrder(Context *context, const Which *request, Answer *answer) override;
    grpc::Status GetOrder(Context *context, const Which *request, Answer *answer) override;

private:
    grpc::Status ask(Context *context, const platform::rpc::Asked &asked, Answer *answer);

    platform::rpc::RpcServer &m_door;
};

} // namespace ordering
