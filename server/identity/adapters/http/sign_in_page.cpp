#include "server/identity/adapters/http/sign_in_page.h"

#include <QCryptographicHash>
#include <QFile>
#include <QMap>
#include <QRegularExpression>

namespace identity {

using namespace Qt::Literals::StringLiterals;
using platform::http::Response;

namespace {

using Words = QMap<QString, QString>; // by the name of the place; HTML

QString textOf(const QString &name)
{
    QFile file(u":/identity/"_s + name);
    [[maybe_unused]] const bool builtIn = file.open(QIODevice::ReadOnly);
    Q_ASSERT(builtIn);
    return QString::fromUtf8(file.readAll());
}

const QString &style()
{
    static const QString css = textOf(u"style.css"_s);
    return css;
}

// The places of page and content are filled in together, afterwards.
QString pageAround(const QString &content)
{
    return textOf(u"page.html"_s).replace(u"@CONTENT@"_s, content);
}

// In one pass, so that what somebody has typed is never taken for a place to fill in.
QByteArray filled(const QString &page, const Words &words)
{
    static const QRegularExpression place(u"@([A-Z_]+)@"_s);
    QString text;
    qsizetype from = 0;
    for (auto match = place.globalMatch(page); match.hasNext();) {
        const auto found = match.next();
        text += QStringView(page).mid(from, found.capturedStart() - from) + words.value(found.captured(1));
        from = found.capturedEnd();
    }
    return QString(text + QStringView(page).mid(from)).toUtf8();
}

bool isKorean(Language language)
{
    return language == Language::Korean;
}

QString inLanguage(Language language, const QString &korean, const QString &english)
{
    return isKorean(language) ? korean : english;
}

// The browser runs no script, loads nothing, sends the form nowhere but here and from here to the client, and shows the
// page in no frame of another.
QByteArray policy(const QString &clientOrigin)
{
    const QByteArray digest = QCryptographicHash::hash(style().toUtf8(), QCryptographicHash::Sha256).toBase64();
    // The grammar of these policies knows no IPv6 addresses.
    const QString where = clientOrigin.contains(u'[') ? u"http:"_s : clientOrigin;
    const QByteArray forms = clientOrigin.isEmpty() ? QByteArray("'none'") : "'self' " + where.toLatin1();
    return "default-src 'none'; style-src 'sha256-" + digest + "'; form-action " + forms
        + "; base-uri 'none'; frame-ancestors 'none'";
}

Response html(const QByteArray &body, int status, const QString &clientOrigin)
{
    return Response{status, "text/html; charset=utf-8", body, {}}
        .with("Content-Security-Policy", policy(clientOrigin))
        .with("Cache-Control", "no-store")
        .with("Referrer-Policy", "no-referrer")
        .with("X-Content-Type-Options", "nosniff")
        .with("X-Frame-Options", "DENY");
}

QString noticeText(const SignInPage &page)
{
    const qint64 minutes = std::max<qint64>(1, (page.wait.count() + 59) / 60);
    switch (page.notice) {
    case SignInNotice::WrongCredentials:
        return inLanguage(page.language, u"이메일 주소나 비밀번호가 맞지 않습니다."_s,
            u"The e-mail address or the password is wrong."_s);
    case SignInNotice::Suspended:
        return inLanguage(page.language, u"이 계정은 이용이 정지되어 있습니다."_s, u"This account is suspended."_s);
    case SignInNotice::TooManyGuesses:
        return inLanguage(page.language, u"여러 번 틀렸습니다. %1분 뒤에 다시 시도하십시오."_s,
            u"This was tried too often. Try again in %1 min."_s)
            .arg(minutes);
    case SignInNotice::Busy:
        return inLanguage(page.language, u"지금은 로그인하는 사람이 많습니다. 잠시 뒤에 다시 시도하십시오."_s,
            u"Many people are signing in just now. Try again in a moment."_s);
    case SignInNotice::None:
        break;
    }
    return {};
}

QString notice(const SignInPage &page)
{
    const QString text = noticeText(page);
    return text.isEmpty() ? QString() : u"<p class=\"alarm\" role=\"alert\">"_s + text + u"</p>\n"_s;
}

QString about(const SignInPage &page)
{
    return inLanguage(page.language, u"로그인하면 이 컴퓨터의 앱 “%1”에서 이어서 이용하실 수 있습니다."_s,
        u"You then go on in the app “%1” on this computer."_s)
        .arg(page.client.toHtmlEscaped());
}

Words pageWords(Language language, const QString &title, const QString &explanation)
{
    return {{u"LANGUAGE"_s, inLanguage(language, u"ko"_s, u"en"_s)}, {u"STYLE"_s, style()}, {u"TITLE"_s, title},
        {u"ABOUT"_s, explanation}};
}

Words signInWords(const SignInPage &page)
{
    const auto word = [&](const QString &korean, const QString &english) {
        return inLanguage(page.language, korean, english);
    };
    const QString focus = u" autofocus"_s;
    Words words = pageWords(page.language, word(u"서점에 로그인"_s, u"Sign in to the bookstore"_s), about(page));
    words.insert({{u"NOTICE"_s, notice(page)}, {u"FORM"_s, QString::fromLatin1(page.form)},
        {u"EMAIL_LABEL"_s, word(u"이메일"_s, u"E-mail"_s)}, {u"EMAIL"_s, page.email.toHtmlEscaped()},
        {u"PASSWORD_LABEL"_s, word(u"비밀번호"_s, u"Password"_s)}, {u"SIGN_IN"_s, word(u"로그인"_s, u"Sign in"_s)},
        {u"CANCEL"_s, word(u"취소"_s, u"Cancel"_s)}, {u"FOCUS_EMAIL"_s, page.email.isEmpty() ? focus : QString()},
        {u"FOCUS_PASSWORD"_s, page.email.isEmpty() ? QString() : focus}});
    return words;
}

QString refusalTitle(Language language, SignInRefusal refusal)
{
    if (refusal == SignInRefusal::StrangeClient)
        return inLanguage(language, u"알 수 없는 앱입니다"_s, u"This app is not known here"_s);
    return inLanguage(language, u"이 페이지는 더 이상 쓸 수 없습니다"_s, u"This page cannot be used any more"_s);
}

QString refusalAbout(Language language, SignInRefusal refusal)
{
    if (refusal == SignInRefusal::StrangeClient)
        return inLanguage(language,
            u"이 페이지를 연 앱을 서점이 알지 못하거나, 앱이 이 컴퓨터로 돌아오는 주소를 알려 주지 않았습니다. 아무것도 전달되지 않았으니 이 창을 닫으셔도 됩니다."_s,
            u"The shop does not know the app that opened this page, or it named no way back to this computer. Nothing was told to it. You can close this window."_s);
    return inLanguage(language,
        u"페이지를 너무 오래 열어 두었거나 브라우저가 쿠키를 받지 않습니다. 앱으로 돌아가 로그인을 다시 시작하십시오."_s,
        u"It was open for too long, or your browser takes no cookies. Go back to the app and begin again."_s);
}

} // namespace

Response signInPage(const SignInPage &page, int status)
{
    static const QString text = pageAround(textOf(u"sign_in.html"_s));
    return html(filled(text, signInWords(page)), status, page.clientOrigin);
}

Response refusalPage(Language language, SignInRefusal refusal)
{
    static const QString text = pageAround({});
    const Words words = pageWords(language, refusalTitle(language, refusal), refusalAbout(language, refusal));
    return html(filled(text, words), 400, {});
}

namespace {

std::optional<Language> spokenIn(const QString &tag)
{
    const QString primary = tag.section(u'-', 0, 0).trimmed().toLower();
    if (primary == "ko"_L1)
        return Language::Korean;
    if (primary == "en"_L1)
        return Language::English;
    return std::nullopt;
}

// "ko;q=0.8" → 0.8
double weightOf(const QString &range)
{
    static const QRegularExpression weight(u";\\s*q=([01](?:\\.[0-9]{0,3})?)\\s*$"_s);
    const auto match = weight.match(range);
    return match.hasMatch() ? match.captured(1).toDouble() : 1;
}

} // namespace

Language languageOfPage(const QString &uiLocales, const QByteArray &acceptLanguage)
{
    for (const QString &locale : uiLocales.split(u' ')) {
        if (const auto language = spokenIn(locale))
            return *language;
    }
    Language best = Language::English;
    double most = 0;
    for (const QString &range : QString::fromLatin1(acceptLanguage).split(u',')) {
        const auto language = spokenIn(range.section(u';', 0, 0));
        if (language && weightOf(range) > most) {
            best = *language;
            most = weightOf(range);
        }
    }
    return best;
}

} // namespace identity
