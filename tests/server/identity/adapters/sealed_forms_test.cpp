#include "server/identity/adapters/http/sealed_forms.h"
#include "tests/server/identity/support/doubles.h"
#include "tests/support/test_suite.h"

#include <QTemporaryDir>

using namespace identity;
using namespace Qt::Literals::StringLiterals;

class SealedFormsTest : public QObject {
    Q_OBJECT

private:
    const QString m_page = u"https://shop.example/page"_s;
    const SignInForm m_form{
        {u"desktop"_s, u"http://127.0.0.1:1/"_s, QString(43, u'c'), u"a \"state\""_s, true, u"once"_s},
        Language::Korean};
    QTemporaryDir m_folder;
    TurnedClock m_clock;
    std::unique_ptr<WatchedKeys> m_keys;

    SealedForms forms() const { return SealedForms(*m_keys, m_page, m_clock); }

private Q_SLOTS:
    void init()
    {
        m_clock = {};
        m_keys = std::make_unique<WatchedKeys>(KeyFiles{m_folder.filePath(u"key.pem"_s), {}}, m_clock);
        QVERIFY(m_keys->load());
    }

    void whatIsSealedIsReadAgain()
    {
        const auto opened = forms().open(forms().seal(m_form, "cookie"), "cookie");
        QVERIFY(opened);
        QCOMPARE(opened->request, m_form.request);
        QCOMPARE(opened->language, Language::Korean);
    }

    void theLongestIsReadAgainToo()
    {
        SignInForm longest = m_form;
        longest.request.redirectUri = QString(512, u'/');
        longest.request.state = QString(AuthorizationRequest::kLongestState, u'"');
        longest.request.nonce = QString(AuthorizationRequest::kLongestNonce, u'\\');
        QVERIFY(forms().open(forms().seal(longest, "cookie"), "cookie"));
    }

    void inAnotherBrowserItIsNothing()
    {
        const QByteArray sealed = forms().seal(m_form, "cookie");
        QVERIFY(!forms().open(sealed, "another"));
        QVERIFY(!forms().open(sealed, {}));
        QVERIFY(!forms().open(forms().seal(m_form, {}), {}));
    }

    void afterAQuarterOfAnHourItIsNothing()
    {
        const QByteArray sealed = forms().seal(m_form, "cookie");
        m_clock.turn(SealedForms::kLife - std::chrono::seconds(1));
        QVERIFY(forms().open(sealed, "cookie"));
        m_clock.turn(std::chrono::seconds(1));
        QVERIFY(!forms().open(sealed, "cookie"));
    }

    void whatOthersHaveMadeIsNothing()
    {
        const QByteArray sealed = forms().seal(m_form, "cookie");
        QByteArray forged = sealed;
        forged[sealed.indexOf('.') + 5] = forged[sealed.indexOf('.') + 5] == 'A' ? 'B' : 'A';
        QVERIFY(!forms().open(forged, "cookie"));
        QVERIFY(!forms().open("rubbish", "cookie"));
        QVERIFY(!forms().open({}, "cookie"));
        const auto claims = platform::auth::parseJwt(sealed)->claims;
        QVERIFY(!forms().open(platform::auth::signJwt(platform::auth::Es256Key::generate(), claims), "cookie"));
    }

    void aTokenForAnybodyElseIsNothing()
    {
        auto claims = platform::auth::parseJwt(forms().seal(m_form, "cookie"))->claims;
        QVERIFY(forms().open(platform::auth::signJwt(m_keys->signer(), claims), "cookie"));
        claims["aud"_L1] = u"bookstore"_s;
        QVERIFY(!forms().open(platform::auth::signJwt(m_keys->signer(), claims), "cookie"));
    }
};

TEST_SUITE(SealedFormsTest);
#include "sealed_forms_test.moc"
