#include "server/identity/adapters/http/authorize_api.h"

#include "server/identity/adapters/http/client_origin.h"
#include "server/identity/domain/loopback_redirect.h"

#include <QRegularExpression>
#include <QUrl>

namespace identity {

namespace http = platform::http;
namespace wire = contracts::identity;
using http::Method;
using http::Response;

namespace {

constexpr char kPath[] = "/api/v1/oauth/authorize";
constexpr char kCookieName[] = "bookstore_sign_in=";
constexpr qsizetype kLongestEmail = 254;
constexpr qsizetype kLongestPassword = 128;

QFuture<Response> now(const Response &response)
{
    return QtFuture::makeReadyFuture(response);
}

// The cookie of this browser; empty when it has none, or one that nobody gave it.
QByteArray cookieIn(const http::Request &request)
{
    for (const QByteArray &part : request.header("cookie").split(';')) {
        const QByteArray pair = part.trimmed();
        if (!pair.startsWith(kCookieName))
            continue;
        const QByteArray value = pair.mid(qsizetype(sizeof kCookieName) - 1);
        if (RefreshSecret::parse(QString::fromLatin1(value)))
            return value;
    }
    return {};
}

// Browsers send it back with forms of this page alone; pages that are open in other tabs share it.
QByteArray setCookie(const QByteArray &value, const http::Request &request)
{
    const QByteArray cookie = kCookieName + value + "; Path=" + kPath + "; HttpOnly; SameSite=Strict; Max-Age="
        + QByteArray::number(std::chrono::seconds(SealedForms::kLife).count());
    return request.header("x-forwarded-proto") == "https" ? cookie + "; Secure" : cookie;
}

Language languageWishedFor(const http::Request &request, const FormFields &fields)
{
    return languageOfPage(fields.one("ui_locales"_L1), request.header("accept-language"));
}

bool canBeRight(const wire::SignInRequest &shown)
{
    return !shown.email.isEmpty() && shown.email.size() <= kLongestEmail && !shown.password.isEmpty()
        && shown.password.size() <= kLongestPassword;
}

core::Error wrong()
{
    return {Fault::Unauthenticated, u"wrong-credentials"_s, {}, {}, {}};
}

} // namespace

AuthorizeApi::AuthorizeApi(OAuthSettings settings, AuthorizationDesk &desk, const SealedForms &forms)
    : m_settings(std::move(settings))
    , m_desk(desk)
    , m_forms(forms)
{
}

void AuthorizeApi::addRoutes(http::Router &router)
{
    const auto show = [this](const Request &r) { return this->show(r); };
    const auto signIn = [this](const Request &r) { return this->signIn(r); };
    router.route(Method::Get, QString::fromLatin1(kPath), show);
    router.route(Method::Post, QString::fromLatin1(kPath), signIn,
        {.largestBody = 16 * 1024, .mediaTypes = {"application/x-www-form-urlencoded"}});
}

Response AuthorizeApi::show(const Request &request) const
{
    const FormFields fields(request.query);
    const Language language = languageWishedFor(request, fields);
    const Wanted wanted = readAuthorization(fields, m_settings.clients);
    if (!wanted && !wanted.error().to)
        return refusalPage(language, SignInRefusal::StrangeClient);
    if (!wanted)
        return back(*wanted.error().to,
            {{u"error"_s, wanted.error().error}, {u"error_description"_s, wanted.error().description}});
    const QByteArray known = cookieIn(request);
    const QByteArray cookie = known.isEmpty() ? RefreshSecret::generate().toString().toLatin1() : known;
    return page({{*wanted, language}, cookie, {}}).with("Set-Cookie", setCookie(cookie, request));
}

QFuture<Response> AuthorizeApi::signIn(const Request &request)
{
    const FormFields fields(request.form().value_or(QMultiMap<QString, QString>()));
    const QByteArray cookie = cookieIn(request);
    const auto form = m_forms.open(fields.one("form"_L1).toLatin1(), cookie);
    if (!form || fields.repeated())
        return now(refusalPage(languageWishedFor(request, fields), SignInRefusal::Outdated));
    const ReturnAddress to{form->request.redirectUri, form->request.state};
    if (!fields.one("cancel"_L1).isEmpty())
        return now(back(to, {{u"error"_s, u"access_denied"_s}}));
    const wire::SignInRequest shown{fields.one("email"_L1), fields.one("password"_L1)};
    const Visit visit{*form, cookie, shown.email.left(kLongestEmail)};
    if (!canBeRight(shown))
        return now(pageAgain(visit, wrong()));
    return m_desk.signIn(shown, form->request, originOf(request))
        .then(this, [this, to, visit](const Result<QString> &code) {
            return code ? back(to, {{u"code"_s, *code}}) : pageAgain(visit, code.error());
        });
}

SignInPage AuthorizeApi::contentOf(const Visit &visit) const
{
    const AuthorizationRequest &request = visit.form.request;
    return {.language = visit.form.language,
        .client = request.client,
        .clientOrigin = originOfRedirect(request.redirectUri),
        .form = m_forms.seal(visit.form, visit.cookie),
        .email = visit.email};
}

Response AuthorizeApi::page(const Visit &visit) const
{
    return signInPage(contentOf(visit), 200);
}

Response AuthorizeApi::pageAgain(const Visit &visit, const core::Error &error) const
{
    SignInPage content = contentOf(visit);
    content.wait = std::chrono::seconds(error.facts.value("retryAfter"_L1).toInt(1));
    const QByteArray wait = QByteArray::number(content.wait.count());
    switch (error.fault) {
    case Fault::Unauthenticated:
        content.notice = SignInNotice::WrongCredentials;
        return signInPage(content, 403); // 401 would ask the browser for a password by itself
    case Fault::Forbidden:
        content.notice = SignInNotice::Suspended;
        return signInPage(content, 403);
    case Fault::TooMany:
        content.notice = SignInNotice::TooManyGuesses;
        return signInPage(content, 429).with("Retry-After", wait);
    case Fault::Unavailable:
        content.notice = SignInNotice::Busy;
        return signInPage(content, 503).with("Retry-After", wait);
    default:
        return http::problem(error);
    }
}

// To the client, with its state and with who it is that answers (RFC 9207).
Response AuthorizeApi::back(const ReturnAddress &to, const QList<Answer> &answers) const
{
    QList<Answer> all = answers;
    if (!to.state.isEmpty())
        all.append({u"state"_s, to.state});
    all.append({u"iss"_s, m_settings.issuer});
    QByteArray location = to.redirectUri.toLatin1();
    char separator = location.contains('?') ? '&' : '?';
    for (const auto &[name, value] : all) {
        location += separator + name.toLatin1() + '=' + QUrl::toPercentEncoding(value);
        separator = '&';
    }
    return Response{303, {}, {}, {}}
        .with("Location", location)
        .with("Cache-Control", "no-store")
        .with("Referrer-Policy", "no-referrer");
}

} // namespace identity
