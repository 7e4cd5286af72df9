#include "server/platform/auth/callers.h"

#include "server/platform/auth/service_pass.h"
#include "tests/server/platform/auth/tokens.h"
#include "tests/support/test_suite.h"

using namespace tokens;

// Payment's door, at which ordering and order_view are known.
class CallersTest : public QObject {
    Q_OBJECT

    const Es256Key m_ordering = Es256Key::generate();
    const Es256Key m_orderingBefore = Es256Key::generate();
    const Es256Key m_view = Es256Key::generate();
    const Es256Key m_stranger = Es256Key::generate();
    StoppedClock m_clock;
    const CallerKeys m_keys{{u"ordering"_s, {m_ordering.publicKey(), m_orderingBefore.publicKey()}},
        {u"order_view"_s, {m_view.publicKey()}}};

    QJsonObject claimsOf(const QString &service) const
    {
        const qint64 now = m_clock.now().toSecsSinceEpoch();
        return {
            {u"iss"_s, service}, {u"sub"_s, service}, {u"aud"_s, u"payment"_s}, {u"iat"_s, now}, {u"exp"_s, now + 300}};
    }
    QJsonObject with(const QString &claim, const QJsonValue &value) const
    {
        QJsonObject changed = claimsOf(u"ordering"_s);
        value.isUndefined() ? changed.remove(claim) : void(changed.insert(claim, value));
        return changed;
    }
    QString outcome(const QByteArray &token) const
    {
        const auto caller = Callers(u"payment"_s, m_keys, m_clock).whoBrings(token);
        return caller ? *caller : caller.error().slug;
    }

private Q_SLOTS:
    void init() { m_clock = {}; }

    void whatAServiceShowsIsBelieved()
    {
        QCOMPARE(outcome(ServicePass(u"ordering"_s, m_ordering, m_clock).tokenFor(u"payment"_s)), u"ordering"_s);
        QCOMPARE(outcome(ServicePass(u"order_view"_s, m_view, m_clock).tokenFor(u"payment"_s)), u"order_view"_s);
        QCOMPARE(outcome(signJwt(m_orderingBefore, claimsOf(u"ordering"_s))), u"ordering"_s);
    }

    void whatIsNotQuiteRightIsRefused_data()
    {
        const qint64 now = StoppedClock().now().toSecsSinceEpoch();
        const QByteArray good = signJwt(m_ordering, claimsOf(u"ordering"_s));
        const QByteArray payload = text(claimsOf(u"ordering"_s));
        const QByteArray kid = m_ordering.publicKey().kid().toLatin1();
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("slug");
        const auto row = [](const char *name, const QByteArray &token, const char *slug) {
            QTest::newRow(name) << token << QString::fromLatin1(slug);
        };
        const auto altered = [&](const char *name, const QString &claim, const QJsonValue &value, const char *slug) {
            row(name, signJwt(m_ordering, with(claim, value)), slug);
        };
        row("nothing", {}, "malformed-token");
        row("garbage", "not.a.token", "malformed-token");
        row("alg none", part(R"({"alg":"none"})") + '.' + part(payload) + '.', "malformed-token");
        row("alg none, naming a key", part("{\"alg\":\"none\",\"kid\":\"" + kid + "\"}") + '.' + part(payload) + '.',
            "malformed-token");
        row("alg HS256", signedRaw(m_ordering, "{\"alg\":\"HS256\",\"kid\":\"" + kid + "\"}", payload),
            "malformed-token");
        row("of a key nobody knows", signJwt(m_stranger, claimsOf(u"ordering"_s)), "unknown-key");
        row("forged", signedRaw(m_stranger, headerOf(m_ordering), payload), "bad-signature");
        row("of a user", signJwt(m_stranger, tokens::claims(m_clock)), "unknown-key");
        row("in another's name", signJwt(m_view, claimsOf(u"ordering"_s)), "foreign-token");
        altered("of another issuer", u"iss"_s, u"bookstore"_s, "foreign-token");
        altered("about somebody else", u"sub"_s, u"order_view"_s, "malformed-token");
        altered("about nobody", u"sub"_s, QJsonValue::Undefined, "malformed-token");
        altered("for another service", u"aud"_s, u"store"_s, "foreign-token");
        altered("for users' doors", u"aud"_s, u"bookstore"_s, "foreign-token");
        altered("for nobody", u"aud"_s, QJsonValue::Undefined, "foreign-token");
        altered("expired", u"exp"_s, now - 5, "token-expired");
        altered("expired within the leeway", u"exp"_s, now - 4, "ordering");
        altered("without an end", u"exp"_s, QJsonValue::Undefined, "malformed-token");
        altered("without a beginning", u"iat"_s, QJsonValue::Undefined, "malformed-token");
        altered("from the future", u"iat"_s, now + 6, "token-not-yet-valid");
        altered("too long a life", u"exp"_s, now + 301, "token-too-long");
        QByteArrayList parts = good.split('.');
        parts[1] = part(text(with(u"exp"_s, now + 200)));
        row("changed on its way", parts.join('.'), "bad-signature");
    }
    void whatIsNotQuiteRightIsRefused()
    {
        QFETCH(QByteArray, token);
        QTEST(outcome(token), "slug");
    }

    void whatWasBelievedOnceIsNotAfterItsEnd()
    {
        const Callers callers(u"payment"_s, m_keys, m_clock);
        const QByteArray token = signJwt(m_ordering, claimsOf(u"ordering"_s));
        QVERIFY(callers.whoBrings(token));
        m_clock.turn(200);
        QCOMPARE(callers.whoBrings(token).value(), u"ordering"_s);
        m_clock.turn(105);
        QCOMPARE(callers.whoBrings(token).error().slug, u"token-expired"_s);
    }

    void theKeysAreReadAsTheyWereWritten()
    {
        const auto read = parseCallerKeys(text(toJson(m_keys)));
        QVERIFY(read);
        QCOMPARE(read->keys(), m_keys.keys());
        const Callers callers(u"payment"_s, *read, m_clock);
        QCOMPARE(callers.whoBrings(signJwt(m_orderingBefore, claimsOf(u"ordering"_s))).value(), u"ordering"_s);
        QVERIFY(parseCallerKeys("{}")->isEmpty());
    }

    void aCallerWithoutAKeyIsAMistake()
    {
        QCOMPARE(parseCallerKeys("").error().slug, u"malformed-callers"_s);
        QCOMPARE(parseCallerKeys("[]").error().slug, u"malformed-callers"_s);
        QCOMPARE(parseCallerKeys(R"({"ordering": {"keys": []}})").error().slug, u"no-usable-key"_s);
        QCOMPARE(parseCallerKeys(R"({"ordering": "secret"})").error().slug, u"no-usable-key"_s);
    }
};

TEST_SUITE(CallersTest);
#include "callers_test.moc"
