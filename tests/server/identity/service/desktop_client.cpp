#include "tests/server/identity/service/desktop_client.h"

#include "server/identity/domain/proof_key.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
namespace http = platform::http;

const QString DesktopClient::kName = u"bookstore-desktop"_s;
const QString DesktopClient::kVerifier = u"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"_s;
const QString DesktopClient::kState = u"a state & more"_s;

namespace {

QByteArray encoded(const DesktopClient::Fields &fields)
{
    QByteArrayList parts;
    for (const auto &[name, value] : fields)
        parts.append(QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value));
    return parts.join('&');
}

DesktopClient::Fields changed(DesktopClient::Fields fields, const DesktopClient::Fields &otherwise)
{
    for (const auto &[name, value] : otherwise) {
        fields.removeIf([&name = name](const auto &field) { return field.first == name; });
        if (!value.isEmpty())
            fields.append({name, value});
    }
    return fields;
}

} // namespace

DesktopClient::DesktopClient(const IdentityProcess &identity)
    : m_identity(identity)
    , m_listener(routes())
{
}

http::Router DesktopClient::routes()
{
    http::Router router;
    router.route(http::Method::Get, u"/callback"_s, [this](const http::Request &request) { return hear(request); });
    return router;
}

http::Response DesktopClient::hear(const http::Request &request)
{
    const std::scoped_lock lock(m_mutex);
    m_heard.clear();
    for (auto field = request.query.begin(); field != request.query.end(); ++field)
        m_heard.insert(field.key(), field.value());
    return http::noContent();
}

DesktopClient::Fields DesktopClient::parameters(const Fields &otherwise) const
{
    return changed({{u"response_type"_s, u"code"_s}, {u"client_id"_s, kName}, {u"redirect_uri"_s, redirectUri()},
                       {u"code_challenge"_s, identity::challengeOf(kVerifier)}, {u"code_challenge_method"_s, u"S256"_s},
                       {u"state"_s, kState}},
        otherwise);
}

DesktopClient::Page DesktopClient::openPage(const Fields &otherwise, const QByteArray &language) const
{
    static const QRegularExpression form(u"name=\"form\" value=\"([^\"]+)\""_s);
    http::Call call;
    call.headers.emplaceBack("Accept-Language", language);
    const QString query = QString::fromLatin1(encoded(parameters(otherwise)));
    const Answer answer = m_identity.send(call, u"/api/v1/oauth/authorize?"_s + query);
    const QByteArray cookie = answer.whole.header("set-cookie");
    return {answer, form.match(QString::fromUtf8(answer.whole.body)).captured(1), cookie.left(cookie.indexOf(';'))};
}

DesktopClient::Answer DesktopClient::fillIn(
    const Page &page, const QString &email, const QString &password, const QByteArray &address) const
{
    return submit({{u"form"_s, page.form}, {u"email"_s, email}, {u"password"_s, password}}, page.cookie, address);
}

DesktopClient::Answer DesktopClient::submit(
    const Fields &fields, const QByteArray &cookie, const QByteArray &address) const
{
    http::Call call{.method = "POST", .url = {}, .body = encoded(fields)};
    call.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"X-Forwarded-For", address},
        {"Accept-Language", "en"}, {"User-Agent", "A browser"}};
    if (!cookie.isEmpty())
        call.headers.emplaceBack("Cookie", "other=1; " + cookie);
    return m_identity.send(call, u"/api/v1/oauth/authorize"_s);
}

QMap<QString, QString> DesktopClient::follow(const Answer &answer)
{
    http::Call call;
    call.url = QUrl::fromEncoded(answer.whole.header("location"));
    if (answer.status != 303 || !http::send(call))
        return {};
    const std::scoped_lock lock(m_mutex);
    return m_heard;
}

QString DesktopClient::codeFor(const QString &email, const QString &password, const Fields &otherwise)
{
    return follow(fillIn(openPage(otherwise), email, password)).value(u"code"_s);
}

DesktopClient::Fields DesktopClient::trade(const QString &code, const Fields &otherwise) const
{
    return changed({{u"grant_type"_s, u"authorization_code"_s}, {u"client_id"_s, kName}, {u"code"_s, code},
                       {u"redirect_uri"_s, redirectUri()}, {u"code_verifier"_s, kVerifier}},
        otherwise);
}

DesktopClient::Answer DesktopClient::token(const Fields &fields) const
{
    http::Call call{.method = "POST", .url = {}, .body = encoded(fields)};
    call.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"User-Agent", "Bookstore"}};
    return m_identity.send(call, u"/api/v1/oauth/token"_s);
}
