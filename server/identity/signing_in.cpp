#include "server/identity/signing_in.h"

#include <QRegularExpression>

namespace identity {

using namespace Qt::Literals::StringLiterals;

using platform::service::Configuration;

namespace {

bool isIssuer(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty()
        && url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment() && !text.endsWith(u'/');
}

} // namespace

// What is told to a client alone must not be taken for an access token.
OAuthSettings oauthFrom(Configuration &configuration, const platform::auth::Trust &trust)
{
    static const QRegularExpression separator(u"[\\s,]+"_s);
    static const QRegularExpression id(u"\\A[A-Za-z0-9._-]{1,64}\\z"_s);
    if (!trust.issuer.isEmpty() && !isIssuer(trust.issuer))
        configuration.refuse(
            u"ISSUER"_s, u"is \"%1\", not the address of the shop, as in https://shop.example"_s.arg(trust.issuer));
    const QString written = configuration.text("OAUTH_CLIENTS"_L1, u"bookstore-desktop"_s);
    const QStringList clients = written.split(separator, Qt::SkipEmptyParts);
    for (const QString &client : clients) {
        if (!id.match(client).hasMatch() || client == trust.audience)
            configuration.refuse(u"OAUTH_CLIENTS"_s, u"has \"%1\", which cannot be the id of a client"_s.arg(client));
    }
    return {trust.issuer, clients};
}

} // namespace identity
