#include "server/identity/adapters/http/authorization_parameters.h"
#include "tests/support/test_suite.h"

using namespace identity;
using namespace Qt::Literals::StringLiterals;

class AuthorizationParametersTest : public QObject {
    Q_OBJECT

private:
    using Fields = QMultiMap<QString, QString>;

    const QString m_back = u"http://127.0.0.1:49152/callback"_s;
    const Fields m_good{{u"response_type"_s, u"code"_s}, {u"client_id"_s, u"desktop"_s}, {u"redirect_uri"_s, m_back},
        {u"code_challenge"_s, QString(43, u'c')}, {u"code_challenge_method"_s, u"S256"_s}, {u"state"_s, u"a state"_s}};

    static Wanted read(const Fields &fields) { return readAuthorization(FormFields(fields), {u"desktop"_s}); }

    Wanted readWith(const QString &name, const QString &value) const
    {
        Fields fields = m_good;
        fields.remove(name);
        if (!value.isNull())
            fields.insert(name, value);
        return read(fields);
    }

private Q_SLOTS:
    void whatIsAskedForIsRead()
    {
        QCOMPARE(read(m_good).value(),
            (AuthorizationRequest{u"desktop"_s, m_back, QString(43, u'c'), u"a state"_s, false, {}}));
        QVERIFY(readWith(u"scope"_s, u"email openid"_s)->openId);
        QVERIFY(!readWith(u"scope"_s, u"openid2"_s)->openId);
        QCOMPARE(readWith(u"nonce"_s, u"once"_s)->nonce, u"once"_s);
        QVERIFY(readWith(u"state"_s, {})->state.isEmpty());
        QVERIFY(readWith(u"display"_s, u"page"_s)); // what nobody knows is passed over
    }

    void toAStrangerNothingIsTold_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::newRow("another client") << u"client_id"_s << u"another"_s;
        QTest::newRow("no client") << u"client_id"_s << QString();
        QTest::newRow("another place") << u"redirect_uri"_s << u"https://evil.example/callback"_s;
        QTest::newRow("no place") << u"redirect_uri"_s << QString();
    }
    void toAStrangerNothingIsTold()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        const auto wanted = readWith(name, value);
        QVERIFY(!wanted);
        QVERIFY(!wanted.error().to);
    }

    void noPlaceIsTrustedThatIsNamedBesideAnother()
    {
        for (const QString &name : {u"redirect_uri"_s, u"client_id"_s}) {
            Fields twice = m_good;
            twice.insert(name, m_good.value(name));
            QVERIFY(!read(twice));
            QVERIFY(!read(twice).error().to);
        }
    }

    void aClientHearsWhatIsWrong_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *name, const QString &value, const QString &error) {
            QTest::newRow(name) << value << error;
        };
        row("response_type", {}, u"invalid_request"_s);
        row("response_type", u"token"_s, u"unsupported_response_type"_s);
        row("response_mode", u"fragment"_s, u"invalid_request"_s);
        row("code_challenge_method", {}, u"invalid_request"_s);
        row("code_challenge_method", u"plain"_s, u"invalid_request"_s);
        row("code_challenge", {}, u"invalid_request"_s);
        row("code_challenge", u"short"_s, u"invalid_request"_s);
        row("state", QString(513, u's'), u"invalid_request"_s);
        row("state", u"상태"_s, u"invalid_request"_s);
        row("nonce", QString(257, u'n'), u"invalid_request"_s);
        row("request", u"eyJ"_s, u"request_not_supported"_s);
        row("request_uri", u"https://a"_s, u"request_uri_not_supported"_s);
        row("prompt", u"login none"_s, u"login_required"_s);
    }
    void aClientHearsWhatIsWrong()
    {
        QFETCH(QString, value);
        QFETCH(QString, error);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const auto wanted = readWith(name, value);
        QVERIFY(!wanted);
        QCOMPARE(wanted.error().error, error);
        QCOMPARE(wanted.error().to->redirectUri, m_back);
        QCOMPARE(wanted.error().to->state, name == "state"_L1 ? QString() : u"a state"_s);
    }

    void nothingIsGivenTwice()
    {
        Fields twice = m_good;
        twice.insert(u"code_challenge"_s, QString(43, u'd'));
        QCOMPARE(read(twice).error().error, u"invalid_request"_s);
        QCOMPARE(read(twice).error().to->redirectUri, m_back);
    }
};

TEST_SUITE(AuthorizationParametersTest);
#include "authorization_parameters_test.moc"
