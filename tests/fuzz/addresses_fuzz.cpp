// What people type, click or subscribe to: the address of a shop, a link to an order, a topic of the broker. An input
// is a list of lines.
#include "client/api/known_shop.h"
#include "client/app/order_link.h"
#include "server/identity/domain/loopback_redirect.h"
#include "server/mqtt_auth/topic_filter.h"
#include "tests/fuzz/hold.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using fuzz::hold;

namespace {

void shops(const QString &typed)
{
    const auto gateways = api::gatewaysAt(typed);
    if (!gateways)
        return;
    hold(!gateways->isEmpty() && gateways->size() <= 2, "an address is tried safely, and openly");
    for (const QUrl &gateway : *gateways) {
        hold(gateway.isValid() && !gateway.host().isEmpty() && gateway.userInfo().isEmpty(), "a gateway is a host");
        hold(gateway.scheme() == "https"_L1 || gateway.scheme() == "http"_L1, "a gateway speaks HTTP");
        const auto again = api::gatewaysAt(gateway.toString(QUrl::FullyEncoded));
        hold(again && again->constFirst() == gateway, "the address of a gateway is read as the same again");
    }
}

void links(const QString &clicked)
{
    if (const auto order = app::orderOfLink(clicked))
        hold(app::orderOfLink(app::linkTo(*order)) == *order, "a link leads to the same order again");
    if (identity::isLoopbackRedirect(clicked)) {
        const QUrl url(clicked, QUrl::StrictMode);
        hold(url.host() == "127.0.0.1"_L1 || url.host() == "::1"_L1, "the way back leads to this computer");
        hold(clicked.startsWith(identity::originOfRedirect(clicked)), "its origin is its beginning");
    }
}

// MQTT 3.1.1, section 4.7, in the plain words of a regular expression.
bool matches(const QByteArray &filter, const QByteArray &topic)
{
    if (topic.startsWith('$') && (filter.startsWith('+') || filter.startsWith('#')))
        return false;
    QStringList levels;
    for (const QString &level : QString::fromLatin1(filter).split(u'/'))
        levels.append(level == "+"_L1 ? u"[^/]*"_s : QRegularExpression::escape(level));
    QString pattern = levels.join(u'/');
    if (filter == "#")
        pattern = u".*"_s;
    else if (filter.endsWith("/#"))
        pattern = levels.first(levels.size() - 1).join(u'/') + u"(/.*)?"_s;
    const QRegularExpression expression(
        QRegularExpression::anchoredPattern(pattern), QRegularExpression::DotMatchesEverythingOption);
    return expression.match(QString::fromLatin1(topic)).hasMatch();
}

// Neither may have a null character (section 1.5.3); the broker refuses them, and a regular expression takes one before
// a digit for something else.
bool isText(const QByteArray &text)
{
    return !text.isEmpty() && !text.contains('\0');
}

bool isTopic(const QByteArray &text)
{
    return isText(text) && !text.contains('+') && !text.contains('#');
}

bool isFilter(const QByteArray &text)
{
    const QByteArrayList levels = text.split('/');
    for (qsizetype i = 0; i < levels.size(); ++i) {
        const bool isWild = levels.at(i).contains('+') || levels.at(i).contains('#');
        if (isWild && (levels.at(i).size() > 1 || (levels.at(i) == "#" && i + 1 < levels.size())))
            return false;
    }
    return isText(text);
}

void topics(const QByteArray &granted, const QByteArray &wanted, const QByteArray &topic)
{
    const auto covers = [](const QByteArray &outer, const QByteArray &inner) {
        return mqtt_auth::covers(outer.toStdString(), inner.toStdString());
    };
    if (!isFilter(granted) || !isFilter(wanted) || !isTopic(topic))
        return;
    hold(covers(granted, topic) == matches(granted, topic), "a filter has the topics that MQTT says it has");
    hold(!covers(granted, wanted) || !matches(wanted, topic) || matches(granted, topic),
        "who may subscribe to a filter hears nothing that is not granted");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayList lines = fuzz::bytesOf(data, size).split('\n');
    for (const QByteArray &line : lines.first(std::min<qsizetype>(lines.size(), 3))) {
        shops(QString::fromUtf8(line));
        links(QString::fromUtf8(line));
    }
    topics(lines.value(0), lines.value(1), lines.value(2));
    return 0;
}
