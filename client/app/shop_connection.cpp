#include "client/app/shop_connection.h"

#include <QDir>
#include <QStandardPaths>

namespace app {

using namespace Qt::Literals::StringLiterals;

namespace {

QString fileOfKeptAnswers()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    QDir().mkpath(folder);
    return folder + u"/kept.sqlite"_s;
}

} // namespace

ShopConnection::ShopConnection(
    std::unique_ptr<api::Transport> theWay, const api::KnownShop &shop, api::TokenStore &tokens)
    : place(shop)
    , way(std::move(theWay))
    , kept(*way, fileOfKeptAnswers())
    , session(kept, tokens, shop.gateway.toString())
    , live(session, messages, shop.mqttHost, shop.mqttPort)
{
}

} // namespace app
