#include "server/identity/adapters/http/sign_in_page.h"
#include "tests/support/test_suite.h"

#include <QCryptographicHash>

using namespace identity;
using namespace Qt::Literals::StringLiterals;

class SignInPageTest : public QObject {
    Q_OBJECT

private:
    const SignInPage m_page{.language = Language::Korean,
        .client = u"desktop"_s,
        .clientOrigin = u"http://127.0.0.1:49152"_s,
        .form = "sealed"};

    static QByteArray header(const platform::http::Response &response, const QByteArray &name)
    {
        for (const auto &[known, value] : response.headers) {
            if (known == name)
                return value;
        }
        return {};
    }

    static QByteArray between(const QByteArray &text, const QByteArray &begin, const QByteArray &end)
    {
        const qsizetype from = text.indexOf(begin) + begin.size();
        return text.mid(from, text.indexOf(end, from) - from);
    }

private Q_SLOTS:
    void itSpeaksTheLanguageThatIsWishedFor_data()
    {
        QTest::addColumn<QString>("locales");
        QTest::addColumn<QByteArray>("accepted");
        QTest::addColumn<bool>("korean");
        QTest::newRow("nothing is said") << QString() << QByteArray() << false;
        QTest::newRow("browser") << QString() << QByteArray("ko-KR,ko;q=0.9,en-US;q=0.8,en;q=0.7") << true;
        QTest::newRow("another first") << QString() << QByteArray("fr, en;q=0.2, KO;q=0.5") << true;
        QTest::newRow("English rather") << QString() << QByteArray("ko;q=0.3,en;q=0.5") << false;
        QTest::newRow("Korean not at all") << QString() << QByteArray("ko;q=0") << false;
        QTest::newRow("neither") << QString() << QByteArray("fr,de") << false;
        QTest::newRow("client") << u"fr ko-KR en"_s << QByteArray("en") << true;
        QTest::newRow("client, English") << u"en"_s << QByteArray("ko") << false;
    }
    void itSpeaksTheLanguageThatIsWishedFor()
    {
        QFETCH(QString, locales);
        QFETCH(QByteArray, accepted);
        QFETCH(bool, korean);
        QCOMPARE(languageOfPage(locales, accepted) == Language::Korean, korean);
    }

    void everyPlaceIsFilledIn()
    {
        for (const Language language : {Language::Korean, Language::English}) {
            SignInPage page = m_page;
            page.language = language;
            page.notice = SignInNotice::WrongCredentials;
            const QByteArray html = signInPage(page, 403).body;
            const QByteArray refusal = refusalPage(language, SignInRefusal::StrangeClient).body;
            for (const QByteArray &text : {html, refusal}) {
                QVERIFY2(!text.contains("@TITLE") && !text.contains("><@"), text.constData());
                QVERIFY(text.contains(language == Language::Korean ? "<html lang=\"ko\">" : "<html lang=\"en\">"));
                QVERIFY(!between(text, "<h1>", "</h1>").isEmpty());
            }
            QVERIFY(html.contains("role=\"alert\""));
            QVERIFY(html.contains("name=\"form\" value=\"sealed\""));
            QVERIFY(!html.contains("<script") && !html.contains("http://") && !html.contains("https://"));
        }
    }

    void whatSomebodyTypedStaysText()
    {
        SignInPage page = m_page;
        page.email = u"\"><script>alert(1)</script>@STYLE@"_s;
        const QByteArray html = signInPage(page, 403).body;
        QVERIFY(!html.contains("<script"));
        QVERIFY(html.contains("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;@STYLE@"));
    }

    void theBrowserMayDoNothingElse()
    {
        const auto response = signInPage(m_page, 200);
        const QByteArray style = between(response.body, "<style>", "</style>");
        const QByteArray hash = QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
        QCOMPARE(header(response, "Content-Security-Policy"),
            "default-src 'none'; style-src 'sha256-" + hash
                + "'; form-action 'self' http://127.0.0.1:49152; base-uri 'none'; frame-ancestors 'none'");
        QCOMPARE(header(response, "Cache-Control"), QByteArray("no-store"));
        QCOMPARE(header(response, "Referrer-Policy"), QByteArray("no-referrer"));
        SignInPage six = m_page;
        six.clientOrigin = u"http://[::1]:1"_s;
        QVERIFY(header(signInPage(six, 200), "Content-Security-Policy").contains("form-action 'self' http:;"));
    }

    void whoMustWaitIsToldHowLong()
    {
        SignInPage page = m_page;
        page.language = Language::English;
        page.notice = SignInNotice::TooManyGuesses;
        page.wait = std::chrono::seconds(61);
        QVERIFY(signInPage(page, 429).body.contains("Try again in 2 min."));
    }
};

TEST_SUITE(SignInPageTest);
#include "sign_in_page_test.moc"
