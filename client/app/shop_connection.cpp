#include "client/app/shop_connection.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

namespace app {

using namespace Qt::Literals::StringLiterals;

namespace {

// Each shop has its own: the books of one are never shown for those of another.
QString fileOfKeptAnswers(const QUrl &gateway)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    QDir().mkpath(folder);
    const QByteArray shop = QCryptographicHash::hash(gateway.toEncoded(), QCryptographicHash::Sha1).toHex().left(16);
    return folder + u"/kept-%1.sqlite"_s.arg(QLatin1StringView(shop));
}

} // namespace

ShopConnection::ShopConnection(
    std::unique_ptr<api::Transport> theWay, const api::KnownShop &shop, api::TokenStore &tokens)
    : place(shop)
    , way(std::move(theWay))
    , kept(*way, fileOfKeptAnswers(shop.gateway))
    , session(kept, tokens, shop.gateway.toString())
    , live(session, messages, api::bellOf(shop))
{
}

} // namespace app
