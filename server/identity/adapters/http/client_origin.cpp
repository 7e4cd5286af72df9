#include "server/identity/adapters/http/client_origin.h"

namespace identity {

QString addressOf(const platform::http::Request &request)
{
    const QByteArray told = request.header("x-forwarded-for").split(',').last().trimmed();
    QHostAddress address(QString::fromLatin1(told));
    if (address.isNull())
        address = request.remote;
    bool isIpv4 = false;
    const QHostAddress ipv4(address.toIPv4Address(&isIpv4));
    if (isIpv4)
        return ipv4.toString();
    Q_IPV6ADDR network = address.toIPv6Address();
    std::fill(std::begin(network.c) + 8, std::end(network.c), 0);
    return QHostAddress(network).toString();
}

Origin originOf(const platform::http::Request &request)
{
    return Origin::of(addressOf(request), QString::fromUtf8(request.header("user-agent")));
}

} // namespace identity
