#pragma once

#include "client/api/accounts.h"
#include "client/api/catalogue.h"
#include "client/api/desk.h"
#include "client/api/figures.h"
#include "client/api/known_shop.h"
#include "client/api/live.h"
#include "client/api/messages.h"
#include "client/api/orders.h"
#include "client/api/seller_books.h"
#include "client/api/session.h"
#include "client/offline/kept_answers.h"

namespace app {

// One shop: the way there, who is signed in, and everything that can be asked of it.
class ShopConnection {
public:
    ShopConnection(std::unique_ptr<api::Transport> theWay, const api::KnownShop &shop, api::TokenStore &tokens);

    const api::KnownShop place;
    // In the order in which they need each other.
    std::unique_ptr<api::Transport> way;
    offline::KeptAnswers kept;
    api::Session session;
    api::Catalogue catalogue{session};
    api::Orders orders{session};
    api::Messages messages{session};
    api::SellerBooks sellerBooks{session};
    api::Desk desk{session};
    api::Accounts accounts{session};
    api::Figures figures{session};
    api::Live live;
};

} // namespace app
