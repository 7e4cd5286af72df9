#include "client/app/order_link.h"

#include <QUrl>

namespace app {

using namespace Qt::Literals::StringLiterals;

std::optional<contracts::OrderId> orderOfLink(const QString &link)
{
    const QUrl url(link, QUrl::StrictMode);
    if (url.scheme() != u"bookstore"_s || url.host() != u"order"_s)
        return std::nullopt;
    const auto order = contracts::OrderId::parse(url.path().mid(1));
    return order ? std::optional(*order) : std::nullopt;
}

QString linkTo(const contracts::OrderId &order)
{
    return u"bookstore://order/"_s + order.toString();
}

} // namespace app
