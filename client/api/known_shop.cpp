#include "client/api/known_shop.h"

#include "client/api/network_transport.h"
#include "client/api/questions.h"
#include "client/api/reading.h"
#include "common/contracts/shop/shop_card.h"

#include <QHostAddress>
#include <QRegularExpression>

namespace api {

using core::Error;
using core::Fault;

namespace {

constexpr int kApi = 1; // the one this client speaks
constexpr auto kPatience = std::chrono::seconds(5);
const auto kSafe = u"https"_s;
const auto kOpen = u"http"_s;

tl::unexpected<Error> notAnAddress()
{
    return core::fail(Fault::Invalid, "not-an-address"_L1, u"This is no address of a shop."_s);
}

bool isHostName(const QString &host)
{
    static const QRegularExpression name(u"\\A[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?\\z"_s);
    return !QHostAddress(host).isNull() || name.match(host).hasMatch();
}

bool isThisMachine(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

QUrl gatewayOf(const QUrl &url)
{
    QUrl gateway;
    gateway.setScheme(url.scheme());
    gateway.setHost(url.host());
    gateway.setPort(url.port());
    return gateway;
}

// What answers, but not as a shop does, is none.
Error named(const Error &error)
{
    if (error.slug == kUnreachable || error.slug == kUntrusted)
        return error;
    return {Fault::Refused, u"not-a-bookstore"_s, error.detail, {}, {}};
}

Result<KnownShop> knownShop(const QUrl &gateway, const QByteArray &trusted, const contracts::shop::ShopCard &card)
{
    if (card.api != kApi)
        return core::fail(Fault::Refused, "too-old"_L1, u"The shop speaks version %1."_s.arg(card.api));
    return KnownShop{gateway, card.name, card.version, gateway.host(), card.mqttPort, trusted};
}

QFuture<Result<KnownShop>> askAt(const QUrl &gateway, const QByteArray &trusted)
{
    // It must outlive its own last signal.
    const std::shared_ptr<NetworkTransport> network(std::make_unique<NetworkTransport>(gateway, trusted).release(),
        [](NetworkTransport *done) { done->deleteLater(); });
    network->setPatience(kPatience);
    return network->send(get(u"/.well-known/bookstore"_s)).then([network, gateway, trusted](const Answered &answered) {
        return answered.and_then(bodyOf)
            .and_then(contracts::shop::parseShopCard)
            .map_error(named)
            .and_then([&](const contracts::shop::ShopCard &card) { return knownShop(gateway, trusted, card); });
    });
}

QFuture<Result<KnownShop>> askInTurn(const QList<QUrl> &gateways, const QByteArray &trusted)
{
    return askAt(gateways.first(), trusted)
        .then([rest = gateways.mid(1), trusted](const Result<KnownShop> &found) {
            const bool isLast = found || rest.isEmpty() || found.error().slug != kUnreachable;
            return isLast ? QtFuture::makeReadyFuture(found) : askInTurn(rest, trusted);
        })
        .unwrap();
}

} // namespace

Result<QList<QUrl>> gatewaysAt(const QString &address)
{
    const QString text = address.trimmed();
    const bool namesScheme = text.contains("://"_L1);
    const QUrl url(namesScheme ? text : kSafe + "://"_L1 + text, QUrl::StrictMode);
    if (!url.isValid() || !isHostName(url.host()) || !url.userInfo().isEmpty() || url.port() == 0
        || (url.scheme() != kSafe && url.scheme() != kOpen))
        return notAnAddress();
    QList<QUrl> gateways{gatewayOf(url)};
    if (namesScheme)
        return gateways;
    QUrl open = gateways.first();
    open.setScheme(kOpen);
    isThisMachine(url.host()) ? gateways.prepend(open) : gateways.append(open);
    return gateways;
}

QFuture<Result<KnownShop>> findShop(const QString &address, const QByteArray &trusted)
{
    const auto gateways = gatewaysAt(address);
    return gateways ? askInTurn(*gateways, trusted)
                    : QtFuture::makeReadyFuture(Result<KnownShop>(core::fail(gateways.error())));
}

} // namespace api
