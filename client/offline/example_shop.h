#pragma once

#include "client/api/transport.h"

namespace offline {

// A shop that answers with the examples of its contracts, so that the whole client can be looked at without a server:
// whoever signs in may buy, sell and decide. What is changed is answered well and forgotten.
class ExampleShop : public api::Transport {
    Q_OBJECT

public:
    using Transport::Transport;

    [[nodiscard]] QFuture<api::Answered> send(const api::Request &request) override;
};

} // namespace offline
