#include "tests/server/platform/auth/tokens.h"
#include "tests/support/test_suite.h"

#include <QJsonArray>

using namespace tokens;

namespace {

// Keys that can be withdrawn, and count how often they are asked for.
class FewKeys : public Keys {
public:
    void set(const QList<Es256PublicKey> &keys) { m_keys = KnownKeys(keys); }

    [[nodiscard]] std::optional<Es256PublicKey> find(const QString &kid) const override { return m_keys.find(kid); }
    [[nodiscard]] QFuture<void> refresh() override { return QtFuture::makeReadyFuture(); }
    [[nodiscard]] bool isLoaded() const override { return true; }

private:
    KnownKeys m_keys{{}};
};

} // namespace

class TokenVerifierTest : public QObject {
    Q_OBJECT

private:
    const Es256Key m_key = Es256Key::generate();
    StoppedClock m_clock;
    FewKeys m_keys;
    std::unique_ptr<TokenVerifier> m_verifier;

    QByteArray tokenWith(QLatin1StringView claim, const QJsonValue &value) const
    {
        QJsonObject changed = claims(m_clock);
        value.isUndefined() ? changed.remove(claim) : void(changed.insert(claim, value));
        return signJwt(m_key, changed);
    }

    QString refusal(const QByteArray &token) const
    {
        const auto who = m_verifier->verify(token);
        return who ? u"believed"_s : who.error().slug;
    }

private Q_SLOTS:
    void init()
    {
        m_clock = {};
        m_keys.set({m_key.publicKey()});
        m_verifier = std::make_unique<TokenVerifier>(kTrust, m_keys, m_clock);
    }

    void aTokenTellsItsSessionWhereItHasOne()
    {
        const QUuid session(u"018f2b1e-0000-7000-8000-0000000000b1"_s);
        Principal principal = anna(m_clock.now().addSecs(900));
        principal.session = session;
        const QJsonObject named = accessClaims(kTrust, principal, m_clock.now(), u"t1"_s);
        QCOMPARE(named.value("sid"_L1).toString(), session.toString(QUuid::WithoutBraces));
        QCOMPARE(m_verifier->verify(signJwt(m_key, named))->session, session);
        QVERIFY(m_verifier->verify(signJwt(m_key, claims(m_clock)))->session.isNull());
    }

    void aGoodTokenTellsWhoBringsIt()
    {
        const auto who = m_verifier->verify(signJwt(m_key, claims(m_clock)));
        QVERIFY(who);
        QCOMPARE(who->id, anna({}).id);
        QCOMPARE(who->name, u"Anna"_s);
        QVERIFY(who->is("buyer"_L1) && !who->is("admin"_L1));
        QCOMPARE(who->expires, m_clock.now().addSecs(900));
    }

    void anotherIssuerMayNameItsClaimsOtherwise()
    {
        Trust trust = kTrust;
        trust.claims = {u"realm_access.roles"_s, u"https://a.example/shop"_s, u"preferred_username"_s};
        const TokenVerifier verifier(trust, m_keys, m_clock);
        QJsonObject foreign = claims(m_clock);
        foreign["sub"_L1] = u"auth0|anna"_s;
        foreign["realm_access"_L1] = QJsonObject{{"roles"_L1, QJsonArray{u"seller"_s}}};
        foreign["https://a.example/shop"_L1] = u"By the sea"_s;
        foreign["preferred_username"_L1] = u"anna"_s;
        const auto who = verifier.verify(signJwt(m_key, foreign));
        QVERIFY(who);
        QCOMPARE(who->id, subjectId(u"auth0|anna"_s, kTrust.issuer));
        QCOMPARE(who->name, u"anna"_s);
        QCOMPARE(who->shop, u"By the sea"_s);
        QCOMPARE(who->roles, QSet<QString>{u"seller"_s}); // and not what stands at our name for them
    }

    void otherAlgorithmsAndExtensionsAreRefused_data()
    {
        const QByteArray payload = text(claims(m_clock));
        const QByteArray kid = m_key.publicKey().kid().toLatin1();
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("none") << QByteArray(part(R"({"alg":"none"})") + '.' + part(payload) + '.');
        QTest::newRow("none with kid") << signedRaw(m_key, "{\"alg\":\"none\",\"kid\":\"" + kid + "\"}", payload);
        QTest::newRow("HS256") << signedRaw(m_key, "{\"alg\":\"HS256\",\"kid\":\"" + kid + "\"}", payload);
        QTest::newRow("es256") << signedRaw(m_key, "{\"alg\":\"es256\",\"kid\":\"" + kid + "\"}", payload);
        QTest::newRow("no algorithm") << signedRaw(m_key, "{\"kid\":\"" + kid + "\"}", payload);
        QTest::newRow("no kid") << signedRaw(m_key, R"({"alg":"ES256"})", payload);
        QTest::newRow("crit") << signedRaw(m_key, headerOf(m_key, R"(,"crit":["b64"],"b64":false)"), payload);
    }

    void otherAlgorithmsAndExtensionsAreRefused()
    {
        QFETCH(QByteArray, token);
        QCOMPARE(refusal(token), u"malformed-token"_s);
    }

    void aTokenThatNobodySignedIsRefused()
    {
        const QByteArray token = signJwt(m_key, claims(m_clock));
        const Es256Key stranger = Es256Key::generate();
        QCOMPARE(refusal(signJwt(stranger, claims(m_clock))), u"unknown-key"_s);
        QCOMPARE(refusal(signedRaw(stranger, headerOf(m_key), text(claims(m_clock)))), u"bad-signature"_s);
        QByteArrayList parts = token.split('.');
        QJsonObject forged = claims(m_clock);
        forged.insert("roles"_L1, QJsonArray{"admin"_L1});
        parts[1] = part(text(forged));
        QCOMPARE(refusal(parts.join('.')), u"bad-signature"_s);
        parts[2].clear();
        QCOMPARE(refusal(parts.join('.')), u"bad-signature"_s);
    }

    void claimsMustBeForUsAndInTheirTime_data()
    {
        const qint64 now = StoppedClock().now().toSecsSinceEpoch();
        QTest::addColumn<QString>("claim");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("outcome");
        const auto row = [](const char *name, const QString &claim, const QJsonValue &value, const char *outcome) {
            QTest::newRow(name) << claim << value << QString::fromLatin1(outcome);
        };
        row("another issuer", u"iss"_s, "https://evil.example"_L1, "foreign-token");
        row("no issuer", u"iss"_s, QJsonValue::Undefined, "foreign-token");
        row("another audience", u"aud"_s, "bank"_L1, "foreign-token");
        row("several audiences", u"aud"_s, QJsonArray{"bank"_L1, "shop"_L1}, "believed");
        row("no audience", u"aud"_s, QJsonValue::Undefined, "foreign-token");
        row("expired", u"exp"_s, now - 5, "token-expired");
        row("expired within the leeway", u"exp"_s, now - 4, "believed");
        row("never expires", u"exp"_s, QJsonValue::Undefined, "malformed-token");
        row("expiry in words", u"exp"_s, "2099"_L1, "malformed-token");
        row("expiry beyond all time", u"exp"_s, 1e300, "malformed-token");
        row("not yet", u"nbf"_s, now + 60, "token-not-yet-valid");
        row("not yet, within the leeway", u"nbf"_s, now + 5, "believed");
        row("from the future", u"iat"_s, now + 60, "token-not-yet-valid");
        row("no subject", u"sub"_s, QJsonValue::Undefined, "malformed-token");
        row("empty subject", u"sub"_s, ""_L1, "malformed-token");
        row("subject is no text", u"sub"_s, 7, "malformed-token");
        row("subject is no id of ours", u"sub"_s, "anna"_L1, "believed");
        row("no roles", u"roles"_s, QJsonValue::Undefined, "believed");
        row("too many roles", u"roles"_s, QJsonArray{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17},
            "malformed-token");
    }

    void claimsMustBeForUsAndInTheirTime()
    {
        QFETCH(QString, claim);
        QFETCH(QJsonValue, value);
        QTEST(refusal(tokenWith(QLatin1StringView(claim.toLatin1()), value)), "outcome");
    }

    void aRememberedTokenStillExpires()
    {
        const QByteArray token = signJwt(m_key, claims(m_clock));
        QCOMPARE(refusal(token), u"believed"_s);
        m_clock.turn(899);
        QCOMPARE(refusal(token), u"believed"_s);
        m_clock.turn(6);
        QCOMPARE(refusal(token), u"token-expired"_s);
    }

    void aWithdrawnKeyTakesItsRememberedTokensWithIt()
    {
        const QByteArray token = signJwt(m_key, claims(m_clock));
        QCOMPARE(refusal(token), u"believed"_s);
        m_keys.set({});
        QCOMPARE(refusal(token), u"unknown-key"_s);
    }

    void rememberingIsBoundedAndForgettingHarmless()
    {
        QList<QByteArray> all;
        for (int i = 0; i < kTrust.cachedTokens + 20; ++i)
            all.append(tokenWith("jti"_L1, i));
        for (int round = 0; round < 2; ++round) {
            for (const QByteArray &token : all)
                QCOMPARE(refusal(token), u"believed"_s);
        }
    }

    void aRememberedTokenIsNotVerifiedAgain()
    {
        const QByteArray token = signJwt(m_key, claims(m_clock));
        QCOMPARE(refusal(token), u"believed"_s);
        QJsonObject impostor = Es256Key::generate().publicKey().toJwk();
        impostor.insert("kid"_L1, m_key.publicKey().kid());
        m_keys.set({Es256PublicKey::fromJwk(impostor).value()});
        QCOMPARE(refusal(token), u"believed"_s);
        QCOMPARE(refusal(tokenWith("jti"_L1, "t2"_L1)), u"bad-signature"_s);
    }
};

TEST_SUITE(TokenVerifierTest);
#include "token_verifier_test.moc"
