#pragma once

#include "client/api/catalogue.h"
#include "client/api/file_token_store.h"
#include "client/api/known_shop.h"
#include "client/api/live.h"
#include "client/api/network_transport.h"
#include "client/api/orders.h"
#include "client/offline/kept_answers.h"
#include "tests/client/support/answer_of.h"

namespace tests {

// Everything between a page and a real shop.
struct Way {
    Way(const api::KnownShop &shop, const QString &folder)
        : network(shop.gateway, shop.trusted)
        , kept(network, folder + QStringLiteral("/kept.sqlite"))
        , tokens(folder)
        , session(kept, tokens, shop.gateway.toString())
        , live(session, messages, api::bellOf(shop))
    {
    }

    api::NetworkTransport network;
    offline::KeptAnswers kept;
    api::FileTokenStore tokens;
    api::Session session;
    api::Catalogue catalogue{session};
    api::Orders orders{session};
    api::Messages messages{session};
    api::Live live;
};

// None while the shop has just been opened.
[[nodiscard]] inline contracts::storefront::ShownBook aBookInStock(api::Catalogue &catalogue)
{
    const auto books = answerOf(catalogue.find({}, {{}, 100}));
    const auto &items = books.value().items;
    const auto left = std::find_if(items.begin(), items.end(), [](const auto &book) { return book.left > 0; });
    return left == items.end() ? contracts::storefront::ShownBook() : *left;
}

[[nodiscard]] inline contracts::ordering::PlaceOrderRequest oneOf(const contracts::storefront::ShownBook &book)
{
    return {{{book.bookId, 1, book.price}},
        {QStringLiteral("김서연"), QStringLiteral("010-2345-6789"), QStringLiteral("04066"),
            QStringLiteral("서울특별시 마포구 와우산로 94"), std::nullopt},
        QStringLiteral("card")};
}

} // namespace tests
